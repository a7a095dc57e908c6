import { describe, expect, test } from 'vitest';
import type { HookCall } from '../../src/model/hook-call.ts';
import { toRunId } from '../../src/model/ids.ts';
import type { RequestedRun } from '../../src/ports/automation-store.ts';
import type { DeployedSensor, LookEntry } from '../../src/ports/sensor-store.ts';
import { createNewRun, SCOPE } from './store-batches.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import type { PartUnderTest } from './store-place.ts';

/** Sensors, their looks, and what they ask for. */
export function describeSensors(under: PartUnderTest<Needed>): void {
  const deploy = (version: number, sensors: readonly DeployedSensor[], at = version * 1_000) =>
    under.store.deploy({ ...SCOPE, version, folder: '/p', at, by: 'me', schedules: [], sensors, graph: `g${version}` });
  const read = async (sensor = 'files') => under.store.readSensor({ ...SCOPE, sensor });
  const looks = () => under.store.listLooks({ ...KEY, limit: 10 });

  describe('sensors', () => {
    test('come and go with deployments, and keep what they have seen', async () => {
      await deploy(1, [FILES, { sensor: 'rows', type: 'sql', paused: true }]);
      expect(await under.store.listSensors({})).toEqual([
        { ...KEY, type: 'files', number: 1, dueAt: 1_000, failures: 0, isDeployed: true },
        {
          ...ROWS,
          type: 'sql',
          number: 1,
          dueAt: 1_000,
          failures: 0,
          isDeployed: true,
          paused: { at: 1_000, by: 'me' },
        },
      ]);
      await under.store.commitLook(entry(1, { cursor: '{"seen":1}' }));
      await deploy(2, []);
      expect(await read()).toMatchObject({ isDeployed: false, number: 3, cursor: '{"seen":1}' });
      expect(await under.store.commitLook(entry(3))).toBe(false);
      await deploy(3, [FILES]);
      expect(await read()).toMatchObject({ isDeployed: true, number: 4, cursor: '{"seen":1}', dueAt: 3_000 });
      await deploy(4, [{ ...FILES, type: 'http' }]);
      expect((await read())?.cursor).toBeUndefined();
      expect(await under.store.listSensors({ project: 'other' })).toEqual([]);
    });

    test('are paused and resumed by people, which is no look of theirs', async () => {
      await deploy(1, [FILES]);
      const before = await under.store.readScheduleNumber();
      const change = { ...KEY, at: 5_000, by: 'me' };
      expect(await under.store.changeSensor({ ...change, to: 'enabled' })).toBe(false);
      expect(await under.store.changeSensor({ ...change, to: 'paused', reason: 'moving' })).toBe(true);
      expect(await under.store.readScheduleNumber()).toBeGreaterThan(before);
      expect((await read())?.paused).toEqual({ at: 5_000, by: 'me', reason: 'moving' });
      expect(await under.store.commitLook(entry(2))).toBe(false);
      expect(await under.store.changeSensor({ ...change, to: 'enabled', at: 6_000, by: 'you' })).toBe(true);
      expect(await read()).toMatchObject({ resumed: { at: 6_000, by: 'you' } });
      expect((await read())?.paused).toBeUndefined();
      expect(await under.store.commitLook(entry(1))).toBe(false);
      expect(await under.store.changeSensor({ ...change, sensor: 'other', to: 'paused' })).toBe(false);
    });

    test('forget their cursor when they are reset, and no key', async () => {
      await deploy(1, [FILES]);
      await under.store.commitLook(entry(1, { cursor: '1', requests: [request('a')] }));
      expect(await under.store.resetSensor({ ...KEY, at: 7_000 })).toBe(true);
      expect(await read()).toMatchObject({ number: 3, dueAt: 7_000 });
      expect((await read())?.cursor).toBeUndefined();
      expect(await under.store.commitLook(entry(3, { requests: [request('a')] }))).toEqual({ requested: 0 });
      expect(await under.store.resetSensor({ ...ROWS, at: 7_000 })).toBe(false);
    });
  });

  describe('a look', () => {
    test('moves the cursor and asks for runs in one go', async () => {
      await deploy(1, [FILES]);
      const look = entry(1, { cursor: 'c', dueAt: 9_000, requests: [request('a'), request('b')] });
      expect(await under.store.commitLook(look)).toEqual({ requested: 2 });
      expect(await read()).toMatchObject({ number: 2, cursor: 'c', dueAt: 9_000 });
      expect(await looks()).toEqual([
        { ...KEY, number: 2, looks: 1, firstAt: 2_000, at: 2_000, state: 'requested', requested: 2, known: 0 },
      ]);
      const records = ['a', 'b'].map((key) => ({ key, run: toRunId(`run_${key}`), at: 2_000, look: 2 }));
      expect(await under.store.readRunRequests(KEY, ['a', 'b', 'c'])).toEqual(records);
      expect(await under.store.listRunRequests({ ...KEY, look: 2, limit: 1 })).toEqual(records.slice(0, 1));
      const queue = await under.store.readQueue({ waitingPerLane: 9, waitingMax: 9 });
      expect(queue.waiting.map(({ run }) => run)).toEqual(['run_a', 'run_b']);
    });

    test('is written once, however many look at the same time and however often they ask', async () => {
      await deploy(1, [FILES]);
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const mine = stores.map((_, at) => entry(1, { at: 2_000 + at, cursor: `c${at}`, requests: [request('a')] }));
      const answers = await Promise.all(stores.map((store, at) => store.commitLook(mine[at] ?? entry(1))));
      expect(answers.filter((answer) => answer !== false)).toEqual([{ requested: 1 }]);
      const winner = mine[answers.findIndex((answer) => answer !== false)] ?? entry(1);
      expect(await under.store.commitLook(winner)).toEqual({ requested: 1 });
      expect(await read()).toMatchObject({ number: 2, cursor: winner.cursor });
      expect(await looks()).toHaveLength(1);
      expect(await under.store.listRuns({ limit: 10 })).toHaveLength(1);
    });

    test('asks for each key once, for ever', async () => {
      await deploy(1, [FILES]);
      await under.store.commitLook(entry(1, { requests: [request('a')] }));
      const again = entry(2, { requests: [request('a', 'other'), request('b')] });
      expect(await under.store.commitLook(again)).toEqual({ requested: 1 });
      const runs = await under.store.listRuns({ limit: 10 });
      expect(runs.map(({ id }) => id).sort()).toEqual(['run_a', 'run_b']);
    });

    test('that comes to nothing for the same reason as before is counted', async () => {
      await deploy(1, [FILES]);
      const nothing = { state: 'skipped', known: 3, reason: 'Nothing is new.' } as const;
      for (const number of [1, 2, 3])
        expect(await under.store.commitLook(entry(number, { at: number * 1_000, result: nothing }))).toEqual({
          requested: 0,
        });
      await under.store.commitLook(entry(4, { result: { state: 'failed', reason: 'gone' } }));
      await under.store.commitLook(entry(5, { result: { state: 'failed', reason: 'gone' } }));
      expect(await read()).toMatchObject({ failures: 2, number: 6 });
      expect(await looks()).toMatchObject([
        { number: 6, looks: 1, state: 'failed', reason: 'gone' },
        { number: 5, looks: 1, state: 'failed', reason: 'gone' },
        { number: 2, looks: 3, firstAt: 1_000, at: 3_000, ...nothing },
      ]);
      await under.store.commitLook(entry(6, { result: nothing }));
      expect((await read())?.failures).toBe(0);
      expect(await under.store.listLooks({ ...KEY, before: 5, limit: 1 })).toMatchObject([{ number: 2 }]);
    });

    test('is kept as long as there are few enough of them', async () => {
      await deploy(1, [FILES]);
      for (const number of [1, 2, 3, 4])
        await under.store.commitLook(entry(number, { keep: 2, result: { state: 'failed', reason: 'gone' } }));
      expect((await looks()).map(({ number }) => number)).toEqual([5, 4]);
    });

    test('calls hooks in the same go', async () => {
      await deploy(1, [FILES]);
      const failed = { result: { state: 'failed', reason: 'gone' }, hooks: [HOOK] } as const;
      await under.store.commitLook(entry(1, failed));
      await under.store.commitLook(entry(1, failed));
      const calls = await under.store.listHookCalls({ limit: 10 });
      expect(calls.map(({ call }) => call)).toEqual([HOOK]);
    });

    test('is refused by who is older than the store', async () => {
      await deploy(1, [FILES]);
      await under.place.setVersion(999);
      await expect(under.store.commitLook(entry(1))).rejects.toThrow('newer Millrace');
    });
  });
}

type Needed = Pick<
  InstanceStore,
  | 'changeSensor'
  | 'commitLook'
  | 'deploy'
  | 'listHookCalls'
  | 'listLooks'
  | 'listRunRequests'
  | 'listRuns'
  | 'listSensors'
  | 'readQueue'
  | 'readRunRequests'
  | 'readScheduleNumber'
  | 'readSensor'
  | 'resetSensor'
>;

const KEY = { ...SCOPE, sensor: 'files' };
const ROWS = { ...SCOPE, sensor: 'rows' };
const FILES: DeployedSensor = { sensor: 'files', type: 'files', paused: false };
const HOOK: HookCall = {
  ...SCOPE,
  key: 'sensor files 1',
  hook: 'tell',
  occasion: 'on_failure',
  graph: 'g1',
  run: toRunId('run_none'),
  destination: 'alerts',
  at: 2_000,
};

function entry(number: number, over: Partial<LookEntry> = {}): LookEntry {
  const result = { state: 'requested', requested: over.requests?.length ?? 0, known: 0 } as const;
  return { sensor: KEY, number, at: 2_000, dueAt: 3_000, requests: [], result, keep: 100, ...over };
}

function request(key: string, run = key): { readonly key: string; readonly run: RequestedRun } {
  const created = createNewRun(run, { cause: { kind: 'sensor', key: `flights/dev/files:${key}` } });
  return { key, run: { created, queued: { priority: 0, lane: 'sensor:files' } } };
}
