import { describe, expect, test } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import { createNewRun } from './store-batches.ts';
import { createCall } from './store-outbox.ts';
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

    test('of a call of a hook is not delivered, and others are', async () => {
      await under.store.addHookCalls([createCall('k1'), createCall('k2')]);
      await spoil('outbox', 'call', "key = 'k1'");
      const claimed = await under.store.claimHookCalls({ now: 2_000, claimMs: 100, limit: 10 });
      expect(claimed.map(({ call }) => call.key)).toEqual(['k2']);
      expect(await under.store.listHookCalls({ limit: 10 })).toHaveLength(1);
      expect(await under.store.checkDatabase()).toEqual(['the row "k1" of "outbox" cannot be read']);
    });
  });
}
