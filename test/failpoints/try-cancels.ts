import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openInstance } from '../../src/app/instance.ts';
import type { RunId } from '../../src/model/ids.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import { startMillrace } from '../e2e/start-millrace.ts';
import { processesOf } from './check-crashed-run.ts';
import { secretsOf, type StorageUnderTest } from './crash-project.ts';
import { findGap } from './find-gap.ts';

/** Where a command that asks for the end of a run crashes. */
export function cancelPointsOf(store: 'sqlite' | 'postgres'): readonly string[] {
  const places = ['before', 'sent', 'uncommitted', 'after'];
  return places
    .filter((place) => store === 'sqlite' || place !== 'uncommitted')
    .map((place) => `requestCancel:${place}`);
}

/**
 * Asks for the end of a run that would go on for a minute, by a command that crashes at a point, and then once more: the run is cancelled, for
 * the first reason that was stored, and nothing of it is left.
 */
export async function tryCancels(
  points: readonly string[],
  trials: number,
  under?: StorageUnderTest,
): Promise<CancelTally> {
  const { config = { type: 'sqlite' }, variables = {} } = under ?? {};
  const folder = createProject({ config, variables });
  Object.assign(process.env, variables);
  const opened = await openInstance({ projectFolder: folder, storage: config });
  if (!opened.ok) throw new Error(opened.error);
  const { store } = opened.value;
  const tried: TriedCancel[] = [];
  for (let trial = 0; trial < trials; trial++)
    for (const point of points)
      tried.push(await tryOnce({ folder, store, variables, latch: join(folder, `latch-${tried.length}`) }, point));
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    crashes: tried.filter(({ hasCrashed }) => hasCrashed).length,
    kept: tried.filter(({ isKept }) => isKept).length,
    wrong: tried.flatMap(({ wrong }) => wrong),
  };
}

export interface CancelTally {
  readonly crashes: number;
  /** What was asked for by who crashed, and stored. */
  readonly kept: number;
  readonly wrong: readonly string[];
}

function createProject(under: StorageUnderTest): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-cancels-'));
  const settings = {
    ...{ millrace: 1, project: 'ended', descriptors: ['*.job.json'], secrets: secretsOf(under) },
    environments: { dev: { storage: under.config } },
  };
  const script = `echo begun > ${folder}/begun; sleep 60`;
  const jobs = { long: { type: 'shell', config: { script } } };
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(settings));
  writeFileSync(join(folder, 'all.job.json'), JSON.stringify({ jobs }));
  return folder;
}

interface CancelTrial {
  readonly folder: string;
  readonly store: InstanceStore;
  readonly variables: Readonly<Record<string, string>>;
  readonly latch: string;
}

interface TriedCancel {
  readonly hasCrashed: boolean;
  readonly isKept: boolean;
  readonly wrong: readonly string[];
}

async function tryOnce({ folder, store, variables, latch }: CancelTrial, point: string): Promise<TriedCancel> {
  const begun = join(folder, 'begun');
  rmSync(begun, { force: true });
  const running = startMillrace(folder, ['run'], variables);
  while (!existsSync(begun) || readFileSync(begun, 'utf8') === '') await pause(20);
  const armed = { ...variables, MILLRACE_FAILPOINT: `${point}:1`, MILLRACE_FAILPOINT_LATCH: latch };
  const { signal } = await startMillrace(folder, ['cancel', 'latest'], armed).ended;
  const hasCrashed = signal === 'SIGKILL' && existsSync(latch);
  const [run] = await store.listRuns({ limit: 1 });
  if (run === undefined) throw new Error('there is no run');
  const isKept = (await store.readCancel(run.id)) !== undefined;
  await startMillrace(folder, ['cancel', 'latest', '--wait'], variables).ended;
  await running.ended;
  const wrong = [
    ...(hasCrashed ? [] : [`${point} was not come to`]),
    ...(!isKept && point.endsWith(':after') ? [`what was asked at ${point} was lost`] : []),
    ...(isKept && point.endsWith(':before') ? [`it was asked at ${point} already`] : []),
    ...(await checkCancelled(store, run.id)).map((sentence) => `after ${point} ${sentence}`),
  ];
  return { hasCrashed, isKept, wrong };
}

async function checkCancelled(store: InstanceStore, id: RunId): Promise<readonly string[]> {
  const ended = await store.readRun(id);
  const events = await store.readEvents(id, { after: 0, limit: 1_000 });
  const cancels = events.filter(({ type }) => type === 'run_cancelled').length;
  return [
    ...(ended?.state === 'cancelled' ? [] : [`the run ${ended?.state ?? 'is gone'}`]),
    ...(findGap(events) === undefined ? [] : [`the events of ${id} have a gap`]),
    ...(cancels === 1 ? [] : [`${id} was cancelled ${cancels} times`]),
    ...processesOf(id).map((command) => `a process is left: ${command}`),
  ];
}
