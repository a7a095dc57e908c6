import { describe, expect, test } from 'vitest';
import type { SettledHookCall } from '../../src/ports/outbox-store.ts';
import { toRunId } from '../../src/model/ids.ts';
import { createNewRun } from './store-batches.ts';
import { createCall, keyOf } from './store-outbox.ts';
import { enqueue } from './store-queue.ts';
import type { StoreUnderTest } from './store-place.ts';

/** Rows that somebody has spoilt, past the store. */
export function describeUnreadable(under: StoreUnderTest): void {
  const spoil = (table: string, column: string, where: string) =>
    under.place.execute(`UPDATE ${table} SET ${column} = '{' WHERE ${where}`);

  describe('a row that cannot be read', () => {
    test.each(['launch', 'tags', 'counts'])(
      'of a run (%s) keeps nobody from the others, and is told',
      async (column) => {
        for (const name of ['a', 'b', 'c']) await under.store.createRun(createNewRun(name));
        expect(await under.store.checkDatabase()).toEqual([]);
        await spoil('run', column, "id = 'run_b'");
        const runs = await under.store.listRuns({ limit: 10 });
        expect(runs.map(({ id }) => id)).toEqual(['run_c', 'run_a']);
        const told = `the row of the run "run_b" cannot be read: its "${column}" is no JSON`;
        await expect(under.store.readRun(toRunId('run_b'))).rejects.toThrow(told);
        expect(await under.store.checkDatabase()).toEqual(['the row "run_b" of "run" cannot be read']);
      },
    );

    test('of a run that waits in the queue is not given out, and others are', async () => {
      const [first, second] = await enqueue(under.store, ['a', 'b'], { lane: 'a' });
      await spoil('run', 'tags', `id = '${first ?? ''}'`);
      const { waiting } = await under.store.readQueue({ waitingPerLane: 10, waitingMax: 10 });
      expect(waiting.map(({ run }) => run)).toEqual([second]);
    });

    test('of a call of a hook is given out and listed as such, with the others', async () => {
      await under.store.addHookCalls([createCall('k1'), createCall('k2')]);
      await spoil('outbox', 'call', "key = 'k1'");
      const reason: unknown = expect.stringContaining('cannot be read');
      const spoilt = { key: 'k1', project: 'flights', run: 'run_a', reason };
      const claimed = await under.store.claimHookCalls({ now: 2_000, claimMs: 100, limit: 10 });
      expect(claimed).toMatchObject([{ ...spoilt, tries: 1 }, { call: createCall('k2') }]);
      expect(await under.store.listHookCalls({ limit: 10 })).toMatchObject([{ call: createCall('k2') }, spoilt]);
      expect(await under.store.checkDatabase()).toEqual(['the row "k1" of "outbox" cannot be read']);
    });

    test('of a call of a hook is put off without others that go to the same place, and in the end is dead', async () => {
      await under.store.addHookCalls([createCall('k1'), createCall('k2')]);
      await spoil('outbox', 'call', "key = 'k1'");
      const claim = async (now: number) =>
        (await under.store.claimHookCalls({ now, claimMs: 100, limit: 1 })).map((one) => [keyOf(one), one.error]);
      const settle = (tries: number, outcome: SettledHookCall['outcome']) =>
        under.store.settleHookCall({ key: 'k1', tries, now: 2_001, outcome });
      expect(await claim(2_000)).toEqual([['k1', undefined]]);
      const waits = { state: 'waiting', error: 'spoilt', nextAt: 9_000, isOwnFault: true } as const;
      expect(await settle(1, waits)).toBe(true);
      expect(await claim(2_001)).toEqual([['k2', undefined]]);
      expect(await claim(2_002)).toEqual([]);
      await under.store.settleHookCall({ key: 'k2', tries: 1, now: 2_003, outcome: { state: 'delivered' } });
      expect(await claim(8_999)).toEqual([]);
      await under.store.claimHookCalls({ now: 9_000, claimMs: 100, limit: 1 });
      expect(await settle(2, { state: 'dead', error: 'spoilt' })).toBe(true);
      expect(await claim(9_000_000)).toEqual([]);
      const dead = await under.store.listHookCalls({ state: 'dead', limit: 10 });
      expect(dead).toMatchObject([{ key: 'k1', error: 'spoilt' }]);
    });
  });
}
