import { describe, expect, test } from 'vitest';
import type { Backfill } from '../../src/model/backfill.ts';
import type { AutomationStore } from '../../src/ports/automation-store.ts';
import type { AddedChunk, BackfillStore, ChunkStep } from '../../src/ports/backfill-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createBatch, createEvents, createNewRun, SCOPE } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Backfills with their chunks. */
export function describeBackfills(under: PartUnderTest<Store & AutomationStore & BackfillStore>): void {
  const commit = (over: Partial<ChunkStep> = {}) => under.store.commitChunks(stepOf(over));
  const chunksOf = (backfill = 'bf_a') => under.store.listChunks({ backfill, limit: 100 });

  describe('backfills', () => {
    test('are created once, and listed with the newest first', async () => {
      const odd = createBackfill('bf_a', { createdBy: "it's \0 me", retryOf: 'bf_0' });
      expect(await under.store.createBackfill(odd)).toBe(true);
      expect(await under.store.createBackfill({ ...odd, priority: 7 })).toBe(false);
      await under.store.createBackfill(createBackfill('bf_b', { environment: 'prod', state: 'paused' }));
      expect(await under.store.readBackfill('bf_a')).toEqual(odd);
      expect(await under.store.readBackfill('bf_c')).toBeUndefined();
      const { stages: _, ...head } = odd;
      const listed = await under.store.listBackfills({ limit: 10 });
      expect(listed.map(({ id }) => id)).toEqual(['bf_b', 'bf_a']);
      expect(listed[1]).toEqual(head);
      expect(await under.store.listBackfills({ ...SCOPE, limit: 10 })).toEqual([head]);
      expect(await under.store.listBackfills({ states: ['paused', 'cancelled'], limit: 10 })).toHaveLength(1);
      expect(await under.store.listBackfills({ limit: 1 })).toHaveLength(1);
    });

    test('are refused by who is older than the store', async () => {
      await under.place.setVersion(999);
      await expect(under.store.createBackfill(createBackfill('bf_a'))).rejects.toThrow('newer Millrace');
      await expect(commit()).rejects.toThrow('newer Millrace');
    });

    test('have what is decided of chunks written by one, however many decide at once, with their runs', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      const others = await Promise.all([under.place.open(), under.place.open()]);
      const added = [waiting(0), waiting(1), { stage: 1, number: 0, outcome: 'skipped', reason: 'r' } as const];
      const answers = await Promise.all(
        [under.store, ...others].map((store) => store.commitChunks(stepOf({ added, cursors: [2, 1] }))),
      );
      expect(answers.filter((isWritten) => isWritten)).toHaveLength(1);
      expect(await chunksOf()).toEqual([
        { stage: 0, number: 0, run: 'run_0', runState: 'queued' },
        { stage: 0, number: 1, run: 'run_1', runState: 'queued' },
        { stage: 1, number: 0, outcome: 'skipped', reason: 'r' },
      ]);
      expect(await under.store.readBackfill('bf_a')).toMatchObject({ cursors: [2, 1], revision: 2 });
      const queue = await under.store.readQueue(PAGE);
      expect(queue.waiting).toMatchObject([
        { run: 'run_0', lane: 'backfill:bf_a', priority: 3 },
        { run: 'run_1', lane: 'backfill:bf_a', priority: 3 },
      ]);
    });

    test('make no second run of a cause that has one, and put none into the queue that does not wait there', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      await under.store.createRun(createNewRun('0', { cause: { kind: 'backfill', key: '0' } }));
      const { queued: _, ...unqueued } = waiting(1);
      expect(await commit({ added: [waiting(0), unqueued], cursors: [2, 0] })).toBe(true);
      expect(await chunksOf()).toHaveLength(2);
      expect(await under.store.listRuns({ limit: 10 })).toHaveLength(2);
      expect((await under.store.readQueue(PAGE)).waiting).toEqual([]);
    });

    test('know how their chunks ended, by ranges, and when nothing is left', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      await commit({ added: [waiting(0), waiting(1), waiting(2)], cursors: [3, 0] });
      const settled = [
        { stage: 0, number: 0, outcome: 'succeeded' },
        { stage: 0, number: 2, outcome: 'failed', reason: 'why' },
      ] as const;
      expect(await commit({ revision: 2, settled, cursors: [3, 0] })).toBe(true);
      const range = (first: number, last: number) => ({ stage: 0, first, last });
      const none = { succeeded: 0, failed: 0, cancelled: 0, skipped: 0, open: 0 };
      expect(await under.store.tallyChunks('bf_a', [range(1, 2), range(0, 9), range(5, 4)])).toEqual([
        { ...none, failed: 1, open: 1 },
        { ...none, failed: 1, succeeded: 1, open: 1 },
        none,
      ]);
      const list = (over: object) => under.store.listChunks({ backfill: 'bf_a', limit: 10, ...over });
      expect(await list({ outcomes: ['open'] })).toMatchObject([{ number: 1 }]);
      expect(await list({ outcomes: ['failed', 'open'] })).toMatchObject([{ number: 1 }, { number: 2, reason: 'why' }]);
      expect(await list({ isNewestFirst: true, after: { stage: 0, number: 2 } })).toMatchObject([
        { number: 1 },
        { number: 0 },
      ]);
      expect(await list({ after: { stage: 0, number: 1 }, limit: 1 })).toMatchObject([{ number: 2 }]);
      expect(await commit({ revision: 3, end: { state: 'failed', at: 9_000 }, cursors: [3, 0] })).toBe(true);
      expect(await under.store.readBackfill('bf_a')).toMatchObject({ state: 'failed', endedAt: 9_000 });
    });

    test('tell when the run of a chunk began and ended', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      const added = waiting(0);
      await commit({ added: [added], cursors: [1, 0] });
      const { id } = added.created.run;
      await under.store.claimRun({ run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 });
      const head = { state: 'succeeded', startedAt: 4_000, endedAt: 9_000 } as const;
      await under.store.appendEvents(createBatch(id, createEvents(id, 2, ['x']), { head }));
      expect(await chunksOf()).toEqual([
        { stage: 0, number: 0, run: id, runState: 'succeeded', startedAt: 4_000, endedAt: 9_000 },
      ]);
    });

    test('are paused, resumed and cancelled where that means anything, which makes what was decided before old', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      const about = { backfill: 'bf_a', at: 5_000, by: 'me@host' };
      expect(await under.store.changeBackfill({ ...about, to: 'running' })).toBe(false);
      expect(await under.store.changeBackfill({ ...about, to: 'paused', reason: 'r' })).toBe(true);
      expect(await under.store.readBackfill('bf_a')).toMatchObject({
        state: 'paused',
        changed: { at: 5_000, by: 'me@host', reason: 'r' },
      });
      expect(await commit({ added: [waiting(0)], cursors: [1, 0] })).toBe(false);
      expect(await under.store.listRuns({ limit: 1 })).toEqual([]);
      expect(await under.store.changeBackfill({ ...about, to: 'running' })).toBe(true);
      expect(await under.store.changeBackfill({ ...about, to: 'cancelling', leavesGoing: true })).toBe(true);
      expect(await under.store.changeBackfill({ ...about, to: 'cancelling', leavesGoing: false })).toBe(false);
      expect(await under.store.readBackfill('bf_a')).toMatchObject({ state: 'cancelling', leavesGoing: true });
    });

    test('take their runs that wait with them to another priority', async () => {
      await under.store.createBackfill(createBackfill('bf_a'));
      await commit({ added: [waiting(0), waiting(1)], cursors: [2, 0] });
      const { number } = await under.store.readQueue(PAGE);
      const [first] = (await under.store.readQueue(PAGE)).waiting;
      if (first === undefined) throw new Error('nothing waits');
      await under.store.dispatchRuns({ number, daemon: 'd', runs: [first.run], at: 5_000 });
      const about = { backfill: 'bf_a', at: 5_000, by: 'me' };
      expect(await under.store.changeBackfill({ ...about, to: 'priority', priority: 9 })).toBe(true);
      expect(await under.store.changeBackfill({ ...about, to: 'priority', priority: 9 })).toBe(false);
      const queue = await under.store.readQueue(PAGE);
      expect(queue.waiting).toMatchObject([{ priority: 9 }]);
      expect(queue.going).toMatchObject([{ priority: 3 }]);
      expect(await under.store.readBackfill('bf_a')).toMatchObject({ priority: 9 });
    });
  });
}

const PAGE = { waitingPerLane: 10, waitingMax: 100 };

function stepOf(over: Partial<ChunkStep>): ChunkStep {
  return { backfill: 'bf_a', revision: 1, settled: [], added: [], cursors: [0, 0], ...over };
}

function waiting(number: number): Extract<AddedChunk, { readonly created: unknown }> {
  const created = createNewRun(String(number), { cause: { kind: 'backfill', key: String(number) } });
  return { stage: 0, number, created, queued: { priority: 3, lane: 'backfill:bf_a' } };
}

/** One of five chunks in two stages, that goes on. */
export function createBackfill(id: string, over: Partial<Backfill> = {}): Backfill {
  return {
    ...SCOPE,
    id,
    graph: 'sha256-graph',
    launch: { select: ['a'], params: { x: [1, null] } },
    carrier: 'daemons',
    priority: 3,
    runsMax: 4,
    chunks: 5,
    state: 'running',
    cursors: [0, 0],
    revision: 1,
    createdAt: 1_000,
    createdBy: 'me@host',
    stages: [
      { set: 'daily', batch: 1, chunks: 3, stretches: [{ keys: '2001-01-01..2001-01-03', jobs: ['a'], chunks: 3 }] },
      { batch: 1, chunks: 1, stretches: [{ jobs: ['b'], chunks: 1 }] },
    ],
    ...over,
  };
}
