import { isRunEnded, type Run } from '../../src/model/run.ts';
import { checkCrashedRun, type CrashedRun } from './check-crashed-run.ts';
import type { CrashProject } from './crash-project.ts';
import type { Point } from './points.ts';

/**
 * Launches a run whose process crashes at the first point, has it taken over by one that crashes at the next, and so on, and at last by one
 * that carries it to its end.
 */
export async function tryCrashes(project: CrashProject, crashes: readonly Crash[]): Promise<Trial> {
  const reached: Point[] = [];
  const before = await latestRun(project);
  project.forgetGraphs();
  const wrong: string[] = [];
  for (const crash of crashes) {
    const known = await latestRun(project);
    const isLaunch = known === undefined || known.id === before?.id;
    if (!isLaunch && isRunEnded(known.state)) break;
    const outcome = await project.carry(isLaunch ? 'launch' : 'takeover', `${crash.point.name}:${crash.count}`);
    if (outcome.wasReached) reached.push(crash.point);
    const isAsExpected = outcome.wasReached ? outcome.signal === 'SIGKILL' : outcome.code === 0;
    if (!isAsExpected)
      wrong.push(`at ${crash.point.name} it ended with ${outcome.code ?? outcome.signal ?? ''}: ${outcome.stderr}`);
  }
  const run = await finish(project, before);
  const checked = await project.within((instance) => checkCrashedRun(project, instance, run));
  return { ...checked, reached, wrong: [...wrong, ...checked.wrong] };
}

export interface Crash {
  readonly point: Point;
  /** The how manieth time that the process comes there. */
  readonly count: number;
}

export interface Trial extends CrashedRun {
  readonly reached: readonly Point[];
}

/** Carries to its end what was begun, if it was. */
async function finish(project: CrashProject, before: Run | undefined): Promise<Run> {
  for (let tries = 0; tries < 2; tries++) {
    const run = await latestRun(project);
    const isLaunch = run === undefined || run.id === before?.id;
    if (!isLaunch && isRunEnded(run.state)) return run;
    const { code, stderr } = await project.carry(isLaunch ? 'launch' : 'takeover');
    if (code !== 0) throw new Error(`the run could not be carried to its end: ${stderr}`);
  }
  throw new Error('the run did not end');
}

function latestRun(project: CrashProject): Promise<Run | undefined> {
  return project.within(async ({ store }) => (await store.listRuns({ limit: 1 }))[0]);
}
