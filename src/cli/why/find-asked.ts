import type { Run } from '../../model/run.ts';
import type { CommandContext } from '../command.ts';
import { findRun, type ProjectRuns } from '../open-runs.ts';

/**
 * The run that is asked about, and the step if it is about one: `RUN`, `RUN STEP`, `RUN/STEP`, or `STEP` of the latest run that has it.
 * When there is none, says so. Names of steps may have slashes, ids of runs have none.
 */
export async function findAsked(context: CommandContext, runs: ProjectRuns): Promise<Asked | undefined> {
  const [text = 'latest', name] = context.args;
  if (name !== undefined || text === 'latest' || /^run_[^/]*$/.test(text)) return asked(context, runs, [text, name]);
  const [, head = '', tail = ''] = /^([^/]*)\/(.+)$/s.exec(text) ?? [];
  if (head === 'latest' || head.startsWith('run_')) return asked(context, runs, [head, tail]);
  const run = await findRunOf(runs, text);
  if (run !== undefined) return { run, step: text };
  const found = await asked(context, runs, head === '' ? [text, undefined] : [head, tail]);
  if (found === undefined) context.terminal.err.write(`No recent run has a step or a job "${text}" either.\n`);
  return found;
}

export interface Asked {
  readonly run: Run;
  readonly step?: string;
}

async function asked(
  context: CommandContext,
  runs: ProjectRuns,
  [wanted, step]: readonly [string, string | undefined],
): Promise<Asked | undefined> {
  const run = await findRun(context, runs, wanted);
  if (run === undefined) return undefined;
  return step === undefined ? { run } : { run, step };
}

/** The latest of the newest runs that has a step, or a job, of that name. */
export async function findRunOf({ store, project }: ProjectRuns, name: string): Promise<Run | undefined> {
  for (const run of await store.listRuns({ ...(project === undefined ? {} : { project }), limit: SEARCHED_MAX })) {
    const steps = await store.readSteps(run.id);
    if (steps.some(({ id, job }) => id === name || job === name)) return run;
  }
  return undefined;
}

const SEARCHED_MAX = 50;
