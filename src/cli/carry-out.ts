import type { Instance } from '../app/instance/instance.ts';
import type { LaunchOptions } from '../app/launch/launch.ts';
import type { DeliveredHook } from '../app/carry/deliver-hooks.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../model/run.ts';
import type { StepRecord } from '../ports/store.ts';
import type { Result } from '../std/result.ts';
import type { CommandContext, ExitCode, OptionSpec } from './command.ts';
import { tellLineDiagnostics } from './open-project.ts';
import { printJson } from './output.ts';
import { renderOutcome } from './run-progress/render-outcome.ts';
import { showRunProgress } from './run-progress/run-progress.ts';
import type { RunTally } from './run-progress/run-tally.ts';

/**
 * Carries out a run while its progress is shown, then tells how it ended: 0 when every step succeeded, 1 when not, 2 when there could be no
 * run. Ctrl-C cancels it, and a second one does so without grace. `tellMore` is what the answer as JSON says besides.
 */
export async function carryOut(
  context: CommandContext,
  instance: Instance,
  work: Work,
  tellMore: () => object = () => ({}),
): Promise<ExitCode> {
  const { terminal, interrupts, options } = context;
  const { err } = terminal;
  const startedAt = performance.now();
  const progress = showRunProgress(err, () => performance.now());
  const undelivered: DeliveredHook[] = [];
  const cancelled = interrupts.cancel();
  cancelled.addEventListener('abort', () => progress.note(err.palette.yellow(CANCELLING)), { once: true });
  try {
    const ended = await work({
      signal: cancelled,
      waits: options.flag('wait'),
      kill: interrupts.kill(),
      onPlanned: (plan, warnings) => {
        tellLineDiagnostics(context, warnings);
        progress.note(describePlan(plan, err.palette.dim));
        progress.plan(plan.steps.map(({ id }) => id));
      },
      adjust: (plan) => limitParallel(plan, options.text('max-parallel')),
      onUndelivered: (hooks) => undelivered.push(...hooks),
      onEvents: (events, { steps }) => {
        progress.total(steps);
        for (const event of events) progress.event(event);
      },
    });
    progress.close();
    for (const { call, error = '' } of undelivered) {
      const text = call === undefined ? error : `the hook "${call.hook}" could not be delivered yet: ${error}`;
      err.write(`${err.palette.yellow(text)}\n`);
    }
    if (!ended.ok) return tellLineDiagnostics(context, ended.error) ?? 2;
    // Of a large run that went well nothing of them is told.
    const tellsSteps = ended.value.state !== 'succeeded' || options.text('output') === 'json';
    const steps = tellsSteps ? await instance.store.readSteps(ended.value.id) : [];
    await tellEnd(context, {
      instance,
      run: ended.value,
      steps,
      tally: progress.tally,
      elapsedMs: performance.now() - startedAt,
      tellMore,
    });
    return ended.value.state === 'succeeded' ? 0 : 1;
  } finally {
    progress.close();
  }
}

const CANCELLING = 'cancelling: steps that run are asked to end; Ctrl-C again ends them at once';

export type Work = (options: LaunchOptions) => Promise<Result<Run, readonly Diagnostic[]>>;

/** Options of every verb that carries out a run. */
export const CARRY_OUT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--max-parallel <number>', description: 'how many steps run at once; what the environment says by default' },
  { flags: '--wait', description: 'wait for partitions that nobody has made yet, instead of refusing to start' },
];

/** Whether `--max-parallel` can be read; when not, says so. */
export function checkMaxParallel({ options, terminal }: CommandContext): boolean {
  const text = options.text('max-parallel');
  if (text === undefined || /^[1-9]\d{0,5}$/.test(text)) return true;
  terminal.err.write(`"${text}" is no number of steps. Write it as in --max-parallel 4.\n`);
  return false;
}

function limitParallel(plan: Plan, text: string | undefined): Plan {
  return text === undefined ? plan : { ...plan, limits: { ...plan.limits, parallel: Number(text) } };
}

function describePlan({ steps, project, environment }: Plan, dim: (text: string) => string): string {
  const count = steps.length === 1 ? '1 step' : `${steps.length.toLocaleString('en-US')} steps`;
  const finders = new Set(steps.flatMap(({ over }) => (over === undefined ? [] : (steps[over]?.id ?? []))));
  const items =
    finders.size === 0
      ? ''
      : `, and one for each item that ${Array.from(finders, (name) => `"${name}"`).join(' and ')} finds`;
  return dim(`${project}, environment ${environment}: ${count}${items}`);
}

interface End {
  readonly instance: Instance;
  readonly run: Run;
  readonly steps: readonly StepRecord[];
  readonly tally: RunTally;
  readonly elapsedMs: number;
  readonly tellMore: () => object;
}

async function tellEnd({ terminal, options }: CommandContext, end: End): Promise<void> {
  const { tally, elapsedMs, steps, run, instance } = end;
  const { locateOutput } = await import('../app/instance/locate-output.ts');
  const { readLastLines } = await import('../app/instance/read-output.ts');
  const records = new Map(steps.map((record) => [record.id, record]));
  const lastLines = (step: string): readonly string[] => {
    const record = records.get(step);
    const files = record === undefined ? undefined : locateOutput(instance, run.id, record);
    if (files === undefined) return [];
    const lines = readLastLines(files.stderr, LAST_LINES_MAX);
    return lines.length > 0 ? lines : readLastLines(files.stdout, LAST_LINES_MAX);
  };
  terminal.err.write(`\n${renderOutcome(tally, { palette: terminal.err.palette, elapsedMs, lastLines })}`);
  if (options.text('output') === 'json') printJson(terminal.out, { ...toRunJson(end), ...end.tellMore() });
}

const LAST_LINES_MAX = 10;

function toRunJson({ run, steps, tally }: End): object {
  return {
    run: run.id,
    state: run.state,
    environment: run.environment,
    graph: run.graph,
    ...(run.retryOf === undefined ? {} : { retryOf: run.retryOf }),
    counts: run.counts,
    warnings: tally.warnings,
    ...(tally.calls.length === 0 ? {} : { calls: tally.calls.map(({ step, call }) => ({ step, call })) }),
    steps: steps.map(({ id, job, partition, step }) => {
      const { rows, bytes, durationMs, error, reason, by } = tally.steps.get(id) ?? {};
      const told = { rows, bytes, durationMs, error, reason, by };
      return {
        step: id,
        job,
        ...(partition === undefined ? {} : { partition }),
        state: step.state,
        attempt: step.attempt,
        ...told,
      };
    }),
  };
}
