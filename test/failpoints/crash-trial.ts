import type { RunId } from '../../src/model/ids.ts';
import { isRunEnded, type Run } from '../../src/model/run.ts';
import { checkCrashedRun, type CrashedRun } from './check-crashed-run.ts';
import type { CrashProject } from './crash-project.ts';
import { BODY_ENDED_UNKNOWN, type Point } from './points.ts';

/**
 * Launches a run whose process crashes at the first point, has it carried on by one that crashes at the next, and so on, and at last by one
 * that carries it to its end.
 */
export async function tryCrashes(project: CrashProject, crashes: readonly Crash[]): Promise<Trial> {
  const reached: Point[] = [];
  const wrong: string[] = [];
  const before = await latestRun(project);
  project.forgetGraphs();
  for (const { point, count } of crashes) {
    const known = await latestRun(project);
    const isLaunch = known === undefined || known.id === before?.id;
    if (!isLaunch && isRunEnded(known.state)) break;
    const outcome = await project.carry(isLaunch ? 'launch' : 'takeover', { failpoint: `${point.name}:${count}` });
    if (outcome.wasReached) reached.push(point);
    const dies = outcome.wasReached && point.dies === 'coordinator';
    const isLate = !outcome.wasReached && !isLaunch && (await hasEnded(project, known.id));
    if (!isLate && (dies ? outcome.signal !== 'SIGKILL' : outcome.code !== 0))
      wrong.push(`at ${point.name}: ${outcome.stderr}`);
  }
  const checked = await finishAndCheck(project, before);
  const isUnknown = reached.some(({ name }) => name === BODY_ENDED_UNKNOWN);
  const again = checked.endedAgain > 0 && !isUnknown ? ['a body came to its end twice'] : [];
  return { ...checked, reached, wrong: [...wrong, ...checked.wrong, ...again] };
}

export interface Crash {
  readonly point: Point;
  /** The how manieth time that the process comes there. */
  readonly count: number;
}

export interface Trial extends CrashedRun {
  readonly reached: readonly Point[];
}

/** Carries to its end what was begun after a run, if anything was, and says what is wrong with it. */
export async function finishAndCheck(project: CrashProject, before: Run | undefined): Promise<CrashedRun> {
  const run = await finish(project, before);
  const checked = await checkCrashedRun(project, run);
  const unfinished = project.unfinishedFiles().filter((file) => file.includes(run.id));
  return { ...checked, wrong: [...checked.wrong, ...unfinished.map((file) => `a file is left behind: ${file}`)] };
}

async function finish(project: CrashProject, before: Run | undefined): Promise<Run> {
  for (let tries = 0; tries < 2; tries++) {
    const run = await latestRun(project);
    const isLaunch = run === undefined || run.id === before?.id;
    if (!isLaunch && isRunEnded(run.state)) return run;
    const { code, stderr } = await project.carry(isLaunch ? 'launch' : 'takeover');
    // A server may commit what was sent to it after its sender died: then it ends the run between two looks.
    if (code !== 0 && !(await hasEnded(project, run?.id)))
      throw new Error(`the run could not be carried to its end: ${stderr}`);
  }
  const run = await latestRun(project);
  if (run === undefined || !isRunEnded(run.state)) throw new Error('the run did not end');
  return run;
}

async function hasEnded({ instance }: CrashProject, id: RunId | undefined): Promise<boolean> {
  const run = id === undefined ? undefined : await instance.store.readRun(id);
  return run !== undefined && isRunEnded(run.state);
}

export async function latestRun({ instance }: CrashProject): Promise<Run | undefined> {
  return (await instance.store.listRuns({ limit: 1 }))[0];
}
