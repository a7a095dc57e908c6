import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isBackfillEnded } from '../../src/model/backfill.ts';
import { AUTOMATION_LIMITS } from '../../src/automation/limits.ts';
import type { DaemonProject } from './daemon-project.ts';
import { type Kills, readFailures } from './kill-daemons.ts';

/**
 * Takes all schedules away but what goes by data, and lets daemons that nobody kills finish what was begun, for as long as they get on. What
 * is not finished then, in sentences; empty when nothing is left to do. When the schedules were taken away, for sure and perhaps.
 */
export async function finishDaemons(project: DaemonProject, kills: Kills): Promise<Finished> {
  const from = Date.now();
  project.write('none');
  for (const name of ['crowded', 'short'] as const) {
    const { code, stderr } = await project.start(name, ['deploy']).ended;
    if (code !== 0) throw new Error(stderr);
  }
  const quiet = { from, to: Date.now() };
  const daemons = [1, 2, 3].map(() => project.start('crowded', ['daemon', '--output', 'json']));
  const wrong: string[] = [];
  for (const { id, carrier } of await openBackfills(project)) {
    if (carrier === 'command') wrong.push(...(await run(project, ['backfills', 'resume', id])));
  }
  const left = await waitUntilDone(async () => {
    wrong.push(...(await resumeGivenUp(project)));
    return findLeft(project, kills);
  });
  for (const daemon of daemons) daemon.kill('SIGTERM');
  for (const { code, stdout, stderr } of await Promise.all(daemons.map((daemon) => daemon.ended)))
    wrong.push(
      ...(code === 0 ? [] : [`a daemon ended with ${code ?? 'a signal'}: ${stderr}`]),
      ...readFailures(stdout),
    );
  wrong.push(...(await run(project, ['verify'])));
  return { quiet, left, wrong: [...wrong, ...(await processesLeft(project))] };
}

export interface Finished {
  readonly quiet: { readonly from: number; readonly to: number };
  /** What has not ended. */
  readonly left: readonly string[];
  /** What daemons and commands told that they should not have, and what a store that was looked through has. */
  readonly wrong: readonly string[];
}

const LOOK_MS = 250;
const LISTED_MAX = 100_000;
/** A call of a hook that was taken by who is dead is free again after two minutes. */
const SILENT_MS = 180_000;
const MOST_MS = 1_800_000;

/** Until nothing is left, or for long nothing has become different in what is. */
async function waitUntilDone(findLeft: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const start = Date.now();
  let left = await findLeft();
  for (let changedAt = start; left.length > 0 && Date.now() - changedAt < SILENT_MS;) {
    if (Date.now() - start > MOST_MS) break;
    await pause(LOOK_MS);
    const now = await findLeft();
    if (now.join() !== left.join()) changedAt = Date.now();
    left = now;
  }
  return left;
}

/** What there is to do still. */
async function findLeft(project: DaemonProject, { files }: Kills): Promise<readonly string[]> {
  const { store } = project.instance;
  const open = await store.listRuns({ states: ['queued', 'starting', 'running', 'cancelling'], limit: LISTED_MAX });
  const hooks = await store.listHookCalls({ state: 'waiting', limit: LISTED_MAX });
  const spans = (await store.readSpans({})).filter(({ until }) => until !== undefined);
  const backfills = await openBackfills(project);
  const bodies = project.readBodies().filter(({ what }) => what === 'end');
  const about = (job: string) => new Set(bodies.filter((body) => body.job === job).map((body) => body.about));
  const arrived = about('arrived');
  const derived = bodies.filter(({ job }) => job === 'derived');
  const followed = bodies.filter(({ job }) => job === 'followed');
  const source = lastSource(project);
  return [
    ...open.map(({ id, state }) => `the run ${id} is ${state} still`),
    ...hooks.map(({ call }) => `the hook call ${call?.key ?? 'nobody can read'} was not delivered`),
    ...spans.map(({ schedule, cursor }) => `${schedule} has not been decided after ${new Date(cursor).toISOString()}`),
    ...backfills.map(({ id, state }) => `the backfill ${id} is ${state} still`),
    ...files.filter((name) => !arrived.has(name)).map((name) => `${name} was not picked up`),
    ...(source === undefined || derived.some((body) => body.about === source)
      ? []
      : ['the last data of source has started nothing']),
    ...(new Set(followed.map(({ run }) => run)).size === new Set(derived.map(({ run }) => run)).size
      ? []
      : [`followed has run ${followed.length} times, derived ${derived.length} times`]),
  ];
}

/** A run whose process was killed too often is tried by no daemon again: somebody looks why, and resumes it. */
async function resumeGivenUp(project: DaemonProject): Promise<readonly string[]> {
  const { waiting } = await project.instance.store.readQueue({ waitingPerLane: LISTED_MAX, waitingMax: LISTED_MAX });
  const wrong: string[] = [];
  for (const { run: id } of waiting.filter(({ failures }) => failures >= AUTOMATION_LIMITS.failuresMax))
    wrong.push(...(await run(project, ['resume', id])));
  return wrong;
}

/** What `source` made last. */
function lastSource(project: DaemonProject): string | undefined {
  const path = project.file('crowded/files/made/source.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function openBackfills({ instance: { store } }: DaemonProject) {
  const of = store.listBackfills({ limit: LISTED_MAX });
  return of.then((all) => all.filter(({ state }) => !isBackfillEnded(state)));
}

async function run(project: DaemonProject, line: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await project.start('crowded', line).ended;
  return code === 0 ? [] : [`${line.join(' ')} ended with ${code ?? 'a signal'}: ${stdout}${stderr}`];
}

/** Processes without work are let go a moment after who had started them. */
async function processesLeft(project: DaemonProject): Promise<readonly string[]> {
  for (let tries = 0; tries < 40 && project.processes().length > 0; tries++) await pause(LOOK_MS);
  return project.processes().map(({ command }) => `a process is left: ${command}`);
}
