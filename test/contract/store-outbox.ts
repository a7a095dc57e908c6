import { describe, expect, test } from 'vitest';
import type { HookCall } from '../../src/model/hook-call.ts';
import { toRunId } from '../../src/model/ids.ts';
import type { SettledHookCall, StoredCall } from '../../src/ports/outbox-store.ts';
import { createBatch, createEvents, createNewRun, startRun } from './store-batches.ts';
import type { StoreUnderTest } from './store-place.ts';

/** Calls of hooks, from when they are stored until they are delivered. */
export function describeOutbox(under: StoreUnderTest): void {
  const claim = (now: number, over = {}) => under.store.claimHookCalls({ now, claimMs: 100, limit: 10, ...over });
  const settle = (entry: StoredCall, now: number, outcome: SettledHookCall['outcome']) =>
    under.store.settleHookCall({ key: keyOf(entry), tries: entry.tries, now, outcome });
  const keysOf = (entries: readonly StoredCall[]): readonly string[] => entries.map(keyOf);

  describe('calls of hooks', () => {
    test('are there when the events are that cause them, and only then, once', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const batch = createBatch(run, createEvents(run, 2, ['x']), { hooks: [createCall('k1'), createCall('k2')] });
      for (let time = 0; time < 2; time++) expect(await under.store.appendEvents(batch)).toBe(true);
      const late = createBatch(run, createEvents(run, 9, ['x']), { hooks: [createCall('k3')] });
      expect(await under.store.appendEvents(late)).toBe(false);
      const taken = { takes: [{ limit: 'pool:x', max: 0, place: 0, attempt: 1, rank: { priority: 0, since: 0 } }] };
      const full = createBatch(run, createEvents(run, 3, ['x']), { hooks: [createCall('k4')], ...taken });
      expect(await under.store.appendEvents(full)).toBe('no_room');
      const entries = await under.store.listHookCalls({ limit: 10 });
      expect(keysOf(entries)).toEqual(['k2', 'k1']);
      expect(entries[1]).toEqual({
        call: createCall('k1'),
        state: 'waiting',
        tries: 0,
        nextAt: 1_000,
        isClaimed: false,
      });
    });

    test('are claimed by one, however many try, and by others when the claim is over', async () => {
      await under.store.addHookCalls([createCall('k1'), createCall('k2'), createCall('k1')]);
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const claims = await Promise.all(
        stores.map((store) => store.claimHookCalls({ now: 2_000, claimMs: 100, limit: 10 })),
      );
      expect(keysOf(claims.flat()).toSorted()).toEqual(['k1', 'k2']);
      expect(await claim(2_099)).toEqual([]);
      const again = await claim(2_100, { limit: 1 });
      expect(again).toMatchObject([{ call: { key: 'k1' }, tries: 2, isClaimed: true, nextAt: 2_200 }]);
    });

    test('stay claimed for longer when that is asked for, by who claimed them last', async () => {
      await under.store.addHookCalls([createCall('k1')]);
      await claim(2_000);
      const extend = (tries: number, until: number) => under.store.extendHookClaim({ key: 'k1', tries, until });
      for (let time = 0; time < 2; time++) expect(await extend(1, 5_000)).toBe(true);
      expect(await extend(1, 3_000)).toBe(true);
      expect(await claim(4_999)).toEqual([]);
      const [again] = await claim(5_000);
      if (again === undefined) throw new Error('not claimed');
      expect([again.tries, await extend(1, 9_000), await extend(2, 9_000)]).toEqual([2, false, true]);
      await settle(again, 5_001, { state: 'delivered' });
      expect(await extend(2, 9_000)).toBe(false);
    });

    test('are settled by who claimed them last', async () => {
      await under.store.addHookCalls([createCall('k1')]);
      const [first] = await claim(2_000);
      const [second] = await claim(3_000);
      if (first === undefined || second === undefined) throw new Error('not claimed');
      expect(await settle(first, 3_001, { state: 'delivered' })).toBe(false);
      for (let time = 0; time < 2; time++) expect(await settle(second, 3_002, { state: 'delivered' })).toBe(true);
      expect(await under.store.listHookCalls({ limit: 1 })).toMatchObject([{ state: 'delivered', endedAt: 3_002 }]);
      expect(await claim(9_000_000)).toEqual([]);
    });

    test('that fail put off those that go to the same place, until one gets there', async () => {
      await under.store.addHookCalls([
        createCall('k1'),
        createCall('k2'),
        createCall('k3', { destination: 'elsewhere' }),
      ]);
      const [first] = await claim(2_000, { limit: 1 });
      if (first === undefined) throw new Error('not claimed');
      await settle(first, 2_001, { state: 'waiting', error: "it's down \0", nextAt: 5_000 });
      expect(keysOf(await claim(4_999))).toEqual(['k3']);
      const [again] = await claim(5_000, { limit: 1 });
      expect(again).toMatchObject({ call: { key: 'k1' }, tries: 2, error: "it's down \0" });
      expect(await claim(4_000, { isEarly: true })).toMatchObject([{ call: { key: 'k2' } }]);
      await under.store.addHookCalls([createCall('k4')]);
      const [late] = await claim(2_000, { limit: 1 });
      if (again === undefined || late === undefined) throw new Error('not claimed');
      await settle(late, 6_000, { state: 'waiting', error: 'down', nextAt: 60_000 });
      await settle(again, 6_001, { state: 'delivered' });
      expect(keysOf(await claim(6_001))).toContain('k4');
    });

    test('that nobody tries any more are dead, and listed by project, run and state', async () => {
      await under.store.addHookCalls([createCall('k1'), createCall('k2', { run: toRunId('run_b') })]);
      const [first] = await claim(2_000, { run: toRunId('run_a') });
      if (first === undefined) throw new Error('not claimed');
      await settle(first, 2_001, { state: 'dead', error: 'for a day' });
      const list = (filter: object) => under.store.listHookCalls({ limit: 10, ...filter });
      expect(await list({ state: 'dead' })).toMatchObject([{ call: { key: 'k1' }, error: 'for a day' }]);
      expect(keysOf(await list({ run: toRunId('run_b') }))).toEqual(['k2']);
      expect(keysOf(await list({ project: 'flights' }))).toEqual(['k2', 'k1']);
      expect(await list({ project: 'weather' })).toEqual([]);
      expect(keysOf(await claim(2_002, { project: 'weather' }))).toEqual([]);
    });
  });
}

export function keyOf(entry: StoredCall): string {
  return entry.call === undefined ? entry.key : entry.call.key;
}

export function createCall(key: string, over: Partial<HookCall> = {}): HookCall {
  return {
    key,
    hook: 'tell',
    occasion: 'on_failure',
    project: 'flights',
    environment: 'dev',
    graph: 'sha256-graph',
    run: toRunId('run_a'),
    job: 'marts.delays',
    error: { kind: 'user', message: 'half \ud83d', retryable: true },
    destination: 'flights/dev/alerts',
    at: 1_000,
    ...over,
  };
}
