import { describe, expect, test } from 'vitest';
import { type RunId, toRunId } from '../../src/model/ids.ts';
import type { Run } from '../../src/model/run.ts';
import type { Tick } from '../../src/model/schedule.ts';
import {
  createAsset,
  createBatch,
  createEvents,
  createNewRun,
  readAllEvents,
  SCOPE,
  startRun,
} from './store-batches.ts';
import { createBackfill } from './store-backfills.ts';
import { createCall } from './store-outbox.ts';
import type { StoreUnderTest } from './store-place.ts';

/** Removing what is known of ended runs, and nothing else. */
export function describeRetention(under: StoreUnderTest): void {
  /** A run that has ended at a time, with so many events; `a` made the asset given. */
  async function endRun(
    name: string,
    endedAt: number,
    { events = 4, asset = '', over = {} }: Ended = {},
  ): Promise<RunId> {
    const run = await startRun(under.store, createNewRun(name, over));
    const assets = asset === '' ? [] : [{ ...createAsset(asset, ''), run }];
    const texts = Array.from({ length: events - 1 }, (_, at) => `event ${at}`);
    const head = { state: 'succeeded', endedAt } as const;
    expect(await under.store.appendEvents(createBatch(run, createEvents(run, 2, texts), { assets, head }))).toBe(true);
    return run;
  }

  async function removeAll(run: RunId): Promise<number> {
    let events = 0;
    for (;;) {
      const part = await under.store.removeRetired(run, 3);
      events += part.events;
      if (part.isDone) return events;
    }
  }

  const due = async (filter: object) => idsOf(await under.store.listDueRuns({ ...SCOPE, limit: 10, ...filter }));

  describe('retention', () => {
    test('finds the runs that ended before, and those of which enough newer ones have ended, the oldest first', async () => {
      await endRun('a', 5_000);
      await endRun('b', 3_000);
      await endRun('c', 7_000);
      await startRun(under.store, createNewRun('d'));
      await endRun('other', 1, { over: { environment: 'prod' } });
      expect(await due({})).toEqual([]);
      expect(await due({ endedBefore: 5_000 })).toEqual(['run_b']);
      expect(await due({ endedBefore: 1_000_000 })).toEqual(['run_b', 'run_a', 'run_c']);
      expect(await due({ endedBefore: 1_000_000, limit: 1 })).toEqual(['run_b']);
      expect(await due({ keepNewest: 1 })).toEqual(['run_b', 'run_a']);
      expect(await due({ keepNewest: 2 })).toEqual(['run_a']);
      expect(await due({ keepNewest: 3 })).toEqual([]);
    });

    test('removes backfills that ended before, the oldest first and in parts, and no others', async () => {
      const chunksOf = (backfill: string) => under.store.listChunks({ backfill, limit: 10 });
      const end = async (id: string, at: number, over = {}): Promise<void> => {
        await under.store.createBackfill(createBackfill(id, over));
        const added = [0, 1, 2].map((number) => ({ stage: 0, number, outcome: 'skipped', reason: 'r' }) as const);
        const step = { backfill: id, revision: 1, settled: [], added, cursors: [3, 0] };
        expect(await under.store.commitChunks({ ...step, end: { state: 'failed', at } })).toBe(true);
      };
      await end('bf_a', 4_000);
      await under.store.createBackfill(createBackfill('bf_going'));
      await end('bf_other', 4_000, { environment: 'prod' });
      await end('bf_late', 5_000);
      const due = { ...SCOPE, endedBefore: 5_000, chunksMax: 2 };
      expect(await under.store.removeBackfill(due)).toEqual({ id: 'bf_a', isGone: false });
      expect([await chunksOf('bf_a'), await chunksOf('bf_late')].map(({ length }) => length)).toEqual([1, 3]);
      expect(await under.store.removeBackfill(due)).toEqual({ id: 'bf_a', isGone: true });
      expect(await under.store.removeBackfill(due)).toBeUndefined();
      const left = await under.store.listBackfills({ limit: 10 });
      expect(left.map(({ id }) => id)).toEqual(['bf_late', 'bf_other', 'bf_going']);
    });

    test('removes a backfill once, whoever removes parts of it at the same moment', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      const added = [0, 1, 2, 3, 4].map((number) => ({ stage: 0, number, outcome: 'skipped', reason: 'r' }) as const);
      const step = { backfill: 'bf_a', revision: 1, settled: [], added, cursors: [5, 0] };
      await under.store.commitChunks({ ...step, end: { state: 'failed', at: 4_000 } });
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const due = { ...SCOPE, endedBefore: 5_000, chunksMax: 2 };
      const removed = await Promise.all([...stores, ...stores].map((store) => store.removeBackfill(due)));
      expect(removed.filter((part) => part?.isGone === true)).toEqual([{ id: 'bf_a', isGone: true }]);
      expect(await under.store.listBackfills({ limit: 10 })).toEqual([]);
      expect(await under.store.listChunks({ backfill: 'bf_a', limit: 10 })).toEqual([]);
    });

    test('removes the calls of its hooks with a run, but for those that are still to be delivered', async () => {
      const [run, other] = [await endRun('a', 5_000), await endRun('b', 5_000)];
      await under.store.addHookCalls([createCall('done', { run }), createCall('waits', { run })]);
      const [claimed] = await under.store.claimHookCalls({ now: 2_000, claimMs: 100, limit: 1 });
      await under.store.addHookCalls([createCall('others', { run: other })]);
      const { key, tries } = { key: claimed?.call?.key ?? '', tries: claimed?.tries ?? 0 };
      await under.store.settleHookCall({ key, tries, now: 2_001, outcome: { state: 'delivered' } });
      expect((await under.store.listHookCalls({ run, limit: 10 })).map(({ state }) => state)).toContain('delivered');
      await under.store.retireRun(run, 6_000);
      await removeAll(run);
      const left = await under.store.listHookCalls({ limit: 10 });
      expect(left.map(({ call }) => call?.key).toSorted()).toEqual(['others', 'waits']);
    });

    test('removes a run a few events at a time, and readers see none of them from the beginning', async () => {
      const run = await endRun('a', 5_000, { events: 8 });
      const other = await endRun('b', 5_000);
      expect(await under.store.retireRun(run, 9_000)).toBe(true);
      expect(await under.store.readRun(run)).toMatchObject({ state: 'succeeded', retiredAt: 9_000 });
      expect(await readAllEvents(under.store, run)).toEqual([]);
      expect(await under.store.removeRetired(run, 3)).toEqual({ events: 3, isDone: false });
      const feed = await under.store.readFeed({ cursor: 0, limit: 100 });
      expect(new Set(feed.events.map((event) => event.run))).toEqual(new Set([other]));
      expect(await due({})).toEqual([run]);
      expect(await removeAll(run)).toBe(5);
      expect(await under.store.removeRetired(run, 3)).toEqual({ events: 0, isDone: true });
      expect(await under.store.readRun(run)).toBeUndefined();
      expect(await under.store.readPlan(run)).toBeUndefined();
      expect(await under.store.readSteps(run)).toEqual([]);
      expect(await due({})).toEqual([]);
      expect(await readAllEvents(under.store, other)).toHaveLength(4);
      expect((await under.store.readFeed({ cursor: feed.cursor, limit: 100 })).events).toEqual([]);
    });

    test('keeps the row and the steps of a run to which assets point, until they point to a newer one', async () => {
      const run = await endRun('a', 5_000, { asset: 'marts.delays' });
      await under.store.retireRun(run, 9_000);
      expect(await removeAll(run)).toBe(4);
      expect(await under.store.listAssets(SCOPE, ['marts.delays'])).toMatchObject([{ asset: 'marts.delays', run }]);
      expect(await under.store.readRun(run)).toMatchObject({ retiredAt: 9_000 });
      expect(await under.store.readSteps(run)).toHaveLength(2);
      expect(await under.store.readPlan(run)).toBeUndefined();
      expect(await due({ endedBefore: 1_000_000 })).toEqual([]);
      const newer = await endRun('b', 6_000, { asset: 'marts.delays' });
      expect(await due({})).toEqual([run]);
      expect(await removeAll(run)).toBe(0);
      expect(await under.store.readRun(run)).toBeUndefined();
      expect(await under.store.listAssets(SCOPE, ['marts.delays'])).toMatchObject([{ run: newer }]);
    });

    test('removes nothing of a run that goes on, or that was not retired', async () => {
      const live = await startRun(under.store, createNewRun('a'));
      const ended = await endRun('b', 5_000);
      expect(await under.store.retireRun(live, 9_000)).toBe(false);
      expect(await under.store.markOutputRemoved(live, 9_000)).toBe(false);
      expect(await under.store.retireRun(toRunId('run_nobody'), 9_000)).toBe(false);
      for (const run of [live, ended, toRunId('run_nobody')])
        expect(await under.store.removeRetired(run, 100)).toEqual({ events: 0, isDone: true });
      expect(await readAllEvents(under.store, live)).toHaveLength(1);
      expect(await readAllEvents(under.store, ended)).toHaveLength(4);
    });

    test('makes no room for a second run of a cause', async () => {
      const cause = { kind: 'schedule', key: 'daily@2026-11-01T05:30:00Z' } as const;
      const run = await endRun('a', 5_000, { over: { cause } });
      await under.store.retireRun(run, 9_000);
      await removeAll(run);
      expect(await under.store.createRun(createNewRun('b', { cause }))).toBe(false);
      expect(await under.store.createRun(createNewRun('a', { cause: { ...cause, kind: 'sensor' } }))).toBe(false);
      expect(await under.store.createRun(createNewRun('c', { cause: { ...cause, kind: 'sensor' } }))).toBe(true);
      expect(await under.store.findRemoved([run, toRunId('run_c'), toRunId('run_nobody')])).toEqual([run]);
    });

    test('knows the graphs to which runs and deployments are pinned', async () => {
      const a = await endRun('a', 2_000, { over: { graph: 'one' } });
      await endRun('b', 3_000, { over: { graph: 'two' } });
      await endRun('c', 4_000, { over: { graph: 'two' } });
      await under.store.deploy({ ...SCOPE, version: 1, graph: 'three', folder: '/', at: 1, by: 'me', schedules: [] });
      await under.store.deploy({ ...SCOPE, version: 2, folder: '/', at: 2, by: 'me', schedules: [] });
      expect((await under.store.listGraphsInUse()).toSorted()).toEqual(['one', 'three', 'two']);
      await under.store.retireRun(a, 9_000);
      expect((await under.store.listGraphsInUse()).toSorted()).toEqual(['three', 'two']);
      await under.store.createBackfill(createBackfill('bf_a', { graph: 'four' }));
      expect((await under.store.listGraphsInUse()).toSorted()).toEqual(['four', 'three', 'two']);
    });

    test('forgets versions that were replaced, but not the newest, nor one whose fire times may have no tick', async () => {
      const schedule = { schedule: 'pipeline:a', rule: 'r', paused: false };
      const deploy = (version: number, schedules = [schedule]) =>
        under.store.deploy({ ...SCOPE, version, graph: `g${version}`, folder: '/', at: version, by: 'me', schedules });
      await deploy(1, []);
      await deploy(2);
      await deploy(3, [{ ...schedule, rule: 'other' }]);
      await deploy(4, []);
      await under.store.deploy({
        ...SCOPE,
        environment: 'prod',
        version: 1,
        folder: '/',
        at: 1,
        by: 'me',
        schedules: [],
      });
      const [first, second] = await under.store.readSpans(SCOPE);
      expect([first?.version, second?.version]).toEqual([2, 3]);
      expect(await under.store.removeVersions({ ...SCOPE, versions: [1, 2, 3, 4, 9] })).toBe(1);
      if (first === undefined) throw new Error('there is no span');
      await under.store.commitTicks([{ span: first, cursor: first.until ?? 0, ticks: [], runs: [] }]);
      expect(await under.store.removeVersions({ ...SCOPE, versions: [1, 2, 3, 4] })).toBe(1);
      const left = await under.store.listDeployments({ limit: 10 });
      expect(left.map(({ environment, version }) => `${environment} ${version}`).sort()).toEqual([
        'dev 3',
        'dev 4',
        'prod 1',
      ]);
      expect(await deploy(5, [])).toBe(true);
    });

    test('removes graphs that nothing needs and that nobody has asked for lately', async () => {
      const hashes = ['active', 'run', 'backfill', 'waiting', 'late', 'gone', 'older'];
      for (const hash of hashes)
        await under.store.keepGraph({ hash, pieces: ['a', 'b'], at: hash === 'older' ? 900 : 1_000 });
      await under.store.keepGraph({ hash: 'late', pieces: ['a', 'b'], at: 5_000 });
      await under.store.deploy({ ...SCOPE, version: 1, graph: 'active', folder: '/', at: 1, by: 'me', schedules: [] });
      await endRun('a', 2_000, { over: { graph: 'run' } });
      await under.store.createBackfill(createBackfill('bf_a', { graph: 'backfill' }));
      const due = { keptBefore: 2_000, except: ['waiting'], limit: 1 };
      const left = async () => {
        const read = await Promise.all(hashes.map(async (hash) => [hash, await under.store.readGraph(hash)] as const));
        return read.flatMap(([hash, pieces]) => (pieces === undefined ? [] : [hash]));
      };
      expect(await under.store.removeGraphs(due)).toBe(1);
      expect(await left()).toEqual(['active', 'run', 'backfill', 'waiting', 'late', 'gone']);
      expect(await under.store.removeGraphs({ ...due, limit: 10 })).toBe(1);
      expect(await under.store.removeGraphs({ ...due, limit: 10 })).toBe(0);
      expect(await left()).toEqual(['active', 'run', 'backfill', 'waiting', 'late']);
      expect(await under.store.readGraph('late')).toEqual(['a', 'b']);
    });

    test('forgets old ticks, the oldest first, but never the last one of a schedule', async () => {
      const schedules = ['a', 'b'].map((schedule) => ({ schedule, rule: 'r', paused: false }));
      await under.store.deploy({ ...SCOPE, version: 1, graph: 'g', folder: '/', at: 1_000, by: 'me', schedules });
      for (const span of await under.store.readSpans(SCOPE)) {
        const fireTimes = span.schedule === 'a' ? [2_000, 3_000, 4_000, 9_000] : [2_500, 3_500];
        const ticks = fireTimes.map((fireAt): Tick => {
          const about = { ...SCOPE, schedule: span.schedule, fireAt, at: fireAt };
          return { ...about, state: 'missed', reason: 'late' };
        });
        await under.store.commitTicks([{ span, cursor: 9_000, ticks, runs: [] }]);
      }
      const due = { ...SCOPE, firedBefore: 4_000 };
      expect(await under.store.tallyDueTicks(due)).toBe(3);
      expect(await under.store.removeTicks({ ...due, environment: 'prod', limit: 10 })).toBe(0);
      expect(await under.store.removeTicks({ ...due, limit: 2 })).toBe(2);
      const left = async () => (await under.store.listTicks({ ...SCOPE, limit: 10 })).map(({ fireAt }) => fireAt);
      expect(await left()).toEqual([9_000, 4_000, 3_500, 3_000]);
      expect(await under.store.removeTicks({ ...due, limit: 2 })).toBe(1);
      expect(await under.store.removeTicks({ ...due, firedBefore: 99_000, limit: 10 })).toBe(1);
      expect(await left()).toEqual([9_000, 3_500]);
    });

    test('knows of which runs the output is there', async () => {
      const run = await endRun('a', 5_000);
      await endRun('b', 6_000);
      const listed = async (endedBefore?: number) =>
        idsOf(
          await under.store.listRunsWithOutput({
            ...SCOPE,
            limit: 10,
            ...(endedBefore === undefined ? {} : { endedBefore }),
          }),
        );
      expect(await listed()).toEqual(['run_a', 'run_b']);
      expect(await listed(6_000)).toEqual(['run_a']);
      expect(await under.store.markOutputRemoved(run, 9_000)).toBe(true);
      expect(await under.store.markOutputRemoved(run, 9_999)).toBe(true);
      expect(await listed()).toEqual(['run_b']);
      expect(await under.store.readRun(run)).toMatchObject({ outputRemovedAt: 9_000 });
      await under.store.retireRun(toRunId('run_b'), 9_000);
      expect(await listed()).toEqual([]);
    });

    test('refuses what would remove an event by any other way', async () => {
      const run = await endRun('a', 5_000);
      await startRun(under.store, createNewRun('b'));
      for (const [sql, why] of BY_ACCIDENT) await expect(under.place.execute(sql), sql).rejects.toThrow(why);
      await under.store.retireRun(run, 9_000);
      for (const [sql, why] of BY_ACCIDENT) await expect(under.place.execute(sql), sql).rejects.toThrow(why);
      await expect(under.place.execute("DELETE FROM run WHERE id = 'run_a'")).rejects.toThrow(
        /never removed|FOREIGN KEY/,
      );
      await expect(under.place.execute("UPDATE run SET retired_at = NULL WHERE id = 'run_a'")).rejects.toThrow(
        'for ever',
      );
      expect(await readAllEvents(under.store, toRunId('run_b'))).toHaveLength(1);
      expect(await removeAll(run)).toBe(4);
    });
  });
}

interface Ended {
  readonly events?: number;
  readonly asset?: string;
  readonly over?: Partial<Run>;
}

/** With a run that goes on among those that they would change. */
const BY_ACCIDENT = [
  ['DELETE FROM event', 'never'],
  ["DELETE FROM event WHERE run = (SELECT key FROM run WHERE id = 'run_b')", 'never'],
  ["UPDATE event SET type = 'x'", 'never'],
  ['UPDATE run SET retired_at = 1', 'when it has ended'],
  ['DELETE FROM run', /never removed|FOREIGN KEY|foreign key/],
] as const;

function idsOf(runs: readonly Run[]): readonly string[] {
  return runs.map(({ id }) => id);
}
