import { nearestName } from '../../diagnostics/nearest.ts';
import type { Run } from '../../model/run.ts';
import type { StepRecord } from '../../ports/store.ts';
import type { CommandContext } from '../command.ts';
import { findRun, type ProjectRuns } from '../open-runs.ts';
import { findRunOf } from '../why/find-asked.ts';

/**
 * One step of a run: by its id, or by its job with `--partition`, which a job of one step does without. The run is that of `--run`, else the
 * latest one that has the step or the job. When there is none, or several, says so.
 */
export async function findStep(context: CommandContext, runs: ProjectRuns): Promise<FoundStep | undefined> {
  const { args, options, terminal } = context;
  const [name = ''] = args;
  const wanted = options.text('run');
  const run = wanted === undefined ? await findRunOf(runs, name) : await findRun(context, runs, wanted);
  if (run === undefined) {
    if (wanted === undefined) terminal.err.write(`No recent run has a step or a job "${name}".\n`);
    return undefined;
  }
  const steps = await runs.store.readSteps(run.id);
  const ofJob = steps.filter(({ id, job }) => id === name || job === name);
  const key = options.text('partition');
  // A step that stands for those of all items has no key of its own.
  const single = ofJob.length > 1 ? ofJob.filter(({ partition }) => partition !== undefined) : ofJob;
  const found = single.filter(({ id, partition }) => (key === undefined ? true : partition === key) || id === name);
  const exact = found.filter(({ id }) => id === name);
  const [step] = exact.length === 1 ? exact : found;
  if (step !== undefined && (found.length === 1 || exact.length === 1)) return { run, step };
  terminal.err.write(`${describeProblem({ name, key, run }, steps, single)}\n`);
  return undefined;
}

export interface FoundStep {
  readonly run: Run;
  readonly step: StepRecord;
}

interface Asked {
  readonly name: string;
  readonly key: string | undefined;
  readonly run: Run;
}

function describeProblem(
  { name, key, run }: Asked,
  steps: readonly StepRecord[],
  ofJob: readonly StepRecord[],
): string {
  if (ofJob.length === 0) {
    const nearest = nearestName(name, new Set(steps.flatMap(({ id, job }) => [id, job])));
    return `The run "${run.id}" has no step "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
  }
  const ids = ofJob.slice(0, NAMED_MAX).map(({ id }) => `"${id}"`);
  const more = ofJob.length > NAMED_MAX ? ` and ${ofJob.length - NAMED_MAX} more` : '';
  const all = `${ids.join(', ')}${more}`;
  return key === undefined
    ? `The run "${run.id}" has ${ofJob.length} steps of "${name}": say which one. There are ${all}.`
    : `The run "${run.id}" has no step of "${name}" for "${key}". There are ${all}.`;
}

const NAMED_MAX = 10;
