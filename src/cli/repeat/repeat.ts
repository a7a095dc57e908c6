import type { ChangedInput } from '../../run/repeat/find-changed-inputs.ts';
import { describeChange, type RepeatedStep } from '../../run/repeat/explain-repeat.ts';
import type { TerminalStream } from '../terminal.ts';
import { printTable } from '../output.ts';

/**
 * What the verbs that repeat a run or a step of it tell: which steps would run and why, and what is not as it was then.
 * `choose-wish.ts` reads what is asked for, `find-step.ts` finds one step.
 */
export function printRepeat(out: TerminalStream, steps: readonly RepeatedStep[]): void {
  printTable(
    out,
    ['#', 'STEP', '', 'WHY'],
    steps.map(({ step, does, why }, index) => [index + 1, step, DOES[does], why]),
  );
}

const DOES: Readonly<Record<RepeatedStep['does'], string>> = { runs: 'runs', may_run: 'may run', is_kept: 'is kept' };

/** Jobs that are not as they were. */
export function tellChangedJobs(err: TerminalStream, jobs: ReadonlyMap<string, string>): void {
  for (const [job, change] of first(jobs, LINES_MAX)) err.write(err.palette.dim(`${job}: ${change}\n`));
  if (jobs.size > LINES_MAX) err.write(err.palette.dim(`and ${jobs.size - LINES_MAX} more jobs changed since\n`));
}

/** Data that a step does not find as it was then: a line for each. */
export function tellChangedInputs(err: TerminalStream, step: string, changed: readonly ChangedInput[]): void {
  for (const input of changed.slice(0, LINES_MAX))
    err.write(err.palette.yellow(`${step} reads other data than then: ${describeChange(input)}\n`));
  if (changed.length > LINES_MAX)
    err.write(err.palette.yellow(`${step}: and ${changed.length - LINES_MAX} more that it reads are other data\n`));
}

const LINES_MAX = 20;

function* first<Item>(items: Iterable<Item>, max: number): Iterable<Item> {
  let left = max;
  for (const item of items) {
    if (left-- <= 0) return;
    yield item;
  }
}
