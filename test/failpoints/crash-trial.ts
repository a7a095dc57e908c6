import { setTimeout } from 'node:timers/promises';
import { deliverHooks } from '../../src/app/carry/deliver-hooks.ts';
import type { RunId } from '../../src/model/ids.ts';
import { isRunEnded, type Run } from '../../src/model/run.ts';
import { checkCrashedRun, type CrashedRun } from './check-crashed-run.ts';
import { type CrashProject, environmentOf, type LaunchKind } from './crash-project.ts';
import { holdPlace } from './hold-place.ts';
import { BODY_ENDED_UNKNOWN, DELIVERED_UNKNOWN, type Point, type RunKind } from './points.ts';

/**
 * Launches a run whose process crashes at the first point, has it carried on by one that crashes at the next, and so on, and at last by one
 * that carries it to its end. While it is a crowded one, another run has the place that it needs, until that one's process crashes too.
 */
export async function tryCrashes(project: CrashProject, of: RunKind, crashes: readonly Crash[]): Promise<Trial> {
  project.forgetGraphs();
  const holder = of === 'crowded' ? await holdPlace(project) : undefined;
  const before = await latestRun(project);
  const { reached, wrong } = await crashAgainAndAgain(project, { of, crashes, before });
  const [checked, other] = await Promise.all([finishAndCheck(project, before, of), holder?.release()]);
  const isKnown = (unknown: readonly string[]) => !reached.some(({ name }) => unknown.includes(name));
  return {
    ...checked,
    reached,
    wrong: [
      ...wrong,
      ...checked.wrong,
      ...(checked.endedAgain > 0 && isKnown([BODY_ENDED_UNKNOWN]) ? ['a body came to its end twice'] : []),
      ...(checked.deliveredAgain > 0 && isKnown(DELIVERED_UNKNOWN) ? ['a hook was delivered twice'] : []),
      ...(other?.wrong ?? []).map((sentence) => `the other run: ${sentence}`),
    ],
  };
}

export interface Crash {
  readonly point: Point;
  /** The how manieth time that the process comes there. */
  readonly count: number;
}

export interface Trial extends CrashedRun {
  readonly reached: readonly Point[];
}

interface Crashes {
  readonly of: RunKind;
  readonly crashes: readonly Crash[];
  /** The last run before them. */
  readonly before: Run | undefined;
}

async function crashAgainAndAgain(
  project: CrashProject,
  { of, crashes, before }: Crashes,
): Promise<Pick<Trial, 'reached' | 'wrong'>> {
  const reached: Point[] = [];
  const wrong: string[] = [];
  for (const { point, count } of crashes) {
    const known = await latestRun(project);
    const isLaunch = known === undefined || known.id === before?.id;
    if (!isLaunch && isRunEnded(known.state)) break;
    const failpoint = `${point.name}:${count}`;
    const outcome = isLaunch
      ? await project.carry('launch', { launch: of, failpoint })
      : await project.carry('takeover', { run: known.id, failpoint });
    if (outcome.wasReached) reached.push(point);
    const dies = outcome.wasReached && point.dies === 'coordinator';
    const isLate = !outcome.wasReached && !isLaunch && (await hasEnded(project, known.id));
    if (!isLate && (dies ? outcome.signal !== 'SIGKILL' : outcome.code !== 0))
      wrong.push(`at ${point.name}: ${outcome.stderr}`);
  }
  return { reached, wrong };
}

/** Carries to its end what was begun after a run, if anything was, and says what is wrong with it. */
export async function finishAndCheck(
  project: CrashProject,
  before: Run | undefined,
  launch: LaunchKind = 'plain',
): Promise<CrashedRun> {
  const run = await finish(project, before, launch);
  await deliverLeft(project, run.id);
  const checked = await checkCrashedRun(project, run);
  const unfinished = project.unfinishedFiles().filter((file) => file.includes(run.id));
  return { ...checked, wrong: [...checked.wrong, ...unfinished.map((file) => `a file is left behind: ${file}`)] };
}

async function finish(project: CrashProject, before: Run | undefined, launch: LaunchKind): Promise<Run> {
  const environment = environmentOf(launch);
  for (let tries = 0; tries < 2; tries++) {
    const run = await latestRun(project, environment);
    const isLaunch = run === undefined || run.id === before?.id;
    if (!isLaunch && isRunEnded(run.state)) return run;
    const { code, stderr } = isLaunch
      ? await project.carry('launch', { launch })
      : await project.carry('takeover', { run: run.id });
    // A server may commit what was sent to it after its sender died: then it ends the run between two looks.
    if (code !== 0 && !(await hasEnded(project, run?.id)))
      throw new Error(`the run could not be carried to its end: ${stderr}`);
  }
  const run = await latestRun(project, environment);
  if (run === undefined || !isRunEnded(run.state)) throw new Error('the run did not end');
  return run;
}

/**
 * Calls of hooks that nobody delivered, or that somebody who died had taken, when their time has come. A server may still be at what was sent
 * to it before its sender died: such a call is passed over, and looked at again.
 */
async function deliverLeft({ instance }: CrashProject, run: RunId): Promise<void> {
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    const left = await instance.store.listHookCalls({ run, state: 'waiting', limit: LISTED_MAX });
    if (left.length === 0) return;
    const tried = [];
    for (const { nextAt } of left)
      tried.push(...(await deliverHooks(instance, { run, now: () => Math.max(Date.now(), nextAt + 1) })));
    if (tried.length > 0) return;
    await setTimeout(BETWEEN_LOOKS_MS);
  }
}

const LOOKS_MAX = 50;
const BETWEEN_LOOKS_MS = 100;

const LISTED_MAX = 100;

async function hasEnded({ instance }: CrashProject, id: RunId | undefined): Promise<boolean> {
  const run = id === undefined ? undefined : await instance.store.readRun(id);
  return run !== undefined && isRunEnded(run.state);
}

export async function latestRun({ instance }: CrashProject, environment = 'dev'): Promise<Run | undefined> {
  return (await instance.store.listRuns({ environment, limit: 1 }))[0];
}
