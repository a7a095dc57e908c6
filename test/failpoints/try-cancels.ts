import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openInstance } from '../../src/app/instance.ts';
import { startMillrace } from '../e2e/start-millrace.ts';
import { processesOf } from './check-crashed-run.ts';
import type { StorageUnderTest } from './crash-project.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'millrace-cancels-'));
  const { config = { type: 'sqlite' }, variables = {} } = under ?? {};
  const secrets = Object.fromEntries(Object.keys(variables).map((name) => [name, 'env']));
  const settings = {
    millrace: 1,
    project: 'ended',
    descriptors: ['*.job.json'],
    secrets,
    environments: { dev: { storage: config } },
  };
  const script = `echo begun > ${folder}/begun; sleep 60`;
  writeFileSync(join(folder, 'millrace.yaml'), JSON.stringify(settings));
  writeFileSync(
    join(folder, 'all.job.json'),
    JSON.stringify({ jobs: { long: { type: 'shell', config: { script } } } }),
  );
  Object.assign(process.env, variables);
  const opened = await openInstance({ projectFolder: folder, storage: config });
  if (!opened.ok) throw new Error(opened.error);
  const { store } = opened.value;
  const wrong: string[] = [];
  let [crashes, kept] = [0, 0];
  for (const point of Array.from({ length: trials }, () => points).flat()) {
    const latch = join(folder, `latch-${crashes}`);
    rmSync(join(folder, 'begun'), { force: true });
    const running = startMillrace(folder, ['run'], variables);
    while (!existsSync(join(folder, 'begun')) || readFileSync(join(folder, 'begun'), 'utf8') === '') await pause(20);
    const armed = { ...variables, MILLRACE_FAILPOINT: `${point}:1`, MILLRACE_FAILPOINT_LATCH: latch };
    const { signal } = await startMillrace(folder, ['cancel', 'latest'], armed).ended;
    if (signal === 'SIGKILL' && existsSync(latch)) crashes++;
    else wrong.push(`${point} was not come to`);
    const [run] = await store.listRuns({ limit: 1 });
    if (run === undefined) throw new Error('there is no run');
    const asked = await store.readCancel(run.id);
    if (asked !== undefined) kept++;
    if (asked === undefined && point.endsWith(':after')) wrong.push(`what was asked at ${point} was lost`);
    if (asked !== undefined && point.endsWith(':before')) wrong.push(`it was asked at ${point} already`);
    await startMillrace(folder, ['cancel', 'latest', '--wait'], variables).ended;
    await running.ended;
    const ended = await store.readRun(run.id);
    const events = await store.readEvents(run.id, { after: 0, limit: 1_000 });
    if (ended?.state !== 'cancelled') wrong.push(`after ${point} the run ${ended?.state ?? 'is gone'}`);
    if (events.some(({ seq }, at) => seq !== at + 1)) wrong.push(`the events of ${run.id} have a gap`);
    if (events.filter(({ type }) => type === 'run_cancelled').length !== 1)
      wrong.push(`${run.id} was not cancelled once`);
    wrong.push(...processesOf(run.id).map((command) => `a process is left: ${command}`));
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { crashes, kept, wrong };
}

export interface CancelTally {
  readonly crashes: number;
  /** What was asked for by who crashed, and stored. */
  readonly kept: number;
  readonly wrong: readonly string[];
}
