import { describe, expect, test } from 'vitest';
import type { RunId } from '../../src/model/ids.ts';
import type { EventBatch, SlotTake, Store } from '../../src/ports/store.ts';
import { createBatch, createEvents, createNewRun, startRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Places of limits that runs share. */
export function describeSlots(under: PartUnderTest<Store>): void {
  describe('places of shared limits', () => {
    test('are taken in the transaction of the events that begin attempts, and free again in that of their end', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const takes = [take('pool:x', 0), take('pool:y', 0), take('pool:x', 1)];
      expect(await append(under.store, run, 2, { takes })).toBe(true);
      expect(await under.store.readSlots(['pool:x', 'pool:y', 'pool:z'])).toEqual([
        { limit: 'pool:x', number: 1, run, place: 0, attempt: 1 },
        { limit: 'pool:x', number: 2, run, place: 1, attempt: 1 },
        { limit: 'pool:y', number: 1, run, place: 0, attempt: 1 },
      ]);
      expect(await append(under.store, run, 3, { frees: [0] })).toBe(true);
      expect(await under.store.readSlots(['pool:x', 'pool:y'])).toMatchObject([{ limit: 'pool:x', place: 1 }]);
    });

    test('are taken all together or not at all, and then nothing of the batch is written', async () => {
      const [a, b] = await startTwo(under.store);
      await append(under.store, a, 2, { takes: [take('pool:x', 0)] });
      const both = { takes: [take('pool:y', 0), take('pool:x', 0)] };
      expect(await append(under.store, b, 2, both)).toBe(true);
      expect(await append(under.store, a, 3, { takes: [take('pool:y', 1), take('pool:x', 1)] })).toBe('no_room');
      expect(await under.store.readSlots(['pool:y'])).toHaveLength(1);
      expect((await under.store.readRun(a))?.seq).toBe(2);
      expect(await append(under.store, b, 3, { frees: [0] })).toBe(true);
      expect(await append(under.store, a, 3, { takes: [take('pool:y', 1), take('pool:x', 1)] })).toBe(true);
    });

    test('that a batch frees are there for what it takes', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const one = { ...take('pool:x', 0), max: 1 };
      await append(under.store, run, 2, { takes: [one] });
      expect(await append(under.store, run, 3, { takes: [{ ...one, place: 1 }] })).toBe('no_room');
      expect(await append(under.store, run, 3, { takes: [{ ...one, attempt: 2 }], frees: [0] })).toBe(true);
      expect(await under.store.readSlots(['pool:x'])).toMatchObject([{ number: 1, attempt: 2 }]);
    });

    test('are not taken twice by a batch whose answer was lost', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      for (let time = 0; time < 2; time++)
        expect(await append(under.store, run, 2, { takes: [{ ...take('pool:x', 0), max: 1 }] })).toBe(true);
      expect(await under.store.readSlots(['pool:x'])).toHaveLength(1);
    });

    test('are given to as many as there are, however many ask at once', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const runs = await Promise.all(
        Array.from({ length: 12 }, (_, at) => startRun(under.store, createNewRun(`r${at}`))),
      );
      const taken = await Promise.all(
        runs.map((run, at) =>
          append(stores[at % 3] ?? under.store, run, 2, { takes: [{ ...take('pool:x', 0), max: 5 }] }),
        ),
      );
      expect(taken.filter((one) => one === true)).toHaveLength(5);
      expect(taken.filter((one) => one === 'no_room')).toHaveLength(7);
      const slots = await under.store.readSlots(['pool:x']);
      expect(slots.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    });

    test('are nobody else’s when a run that holds them is taken over, and free when it has ended', async () => {
      const [a, b] = await startTwo(under.store);
      await append(under.store, a, 2, { takes: [{ ...take('pool:x', 0), max: 1 }] });
      await under.store.claimRun({ run: a, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
      expect(await append(under.store, a, 3, { takes: [take('pool:x', 1)] })).toBe(false);
      expect(await append(under.store, b, 2, { takes: [{ ...take('pool:x', 0), max: 1 }] })).toBe('no_room');
      const events = createEvents(a, 3, ['over'], 3);
      await under.store.appendEvents(createBatch(a, events, { head: { state: 'cancelled', endedAt: 9_000 } }));
      expect(await append(under.store, b, 2, { takes: [{ ...take('pool:x', 0), max: 1 }] })).toBe(true);
    });

    test('are kept for who waits and comes before, as long as that run says that it waits', async () => {
      const [a, b] = await startTwo(under.store);
      const limit = 'pool:x';
      const wait = { limit, priority: 1, since: 100 };
      expect(await under.store.askRoom({ run: a, limits: [limit], waits: [wait], leaseMs: 60_000 })).toEqual([
        { limit, held: 0, waits: [], silent: [] },
      ]);
      const one = { ...take(limit, 0), max: 1 };
      expect(await append(under.store, b, 2, { takes: [one] })).toBe('no_room');
      expect(await append(under.store, b, 2, { takes: [{ ...one, max: 2 }] })).toBe(true);
      const seen = await under.store.askRoom({ run: b, limits: ['pool:z', limit], waits: [], leaseMs: 60_000 });
      expect(seen).toEqual([
        { limit: 'pool:z', held: 0, waits: [], silent: [] },
        { limit, held: 0, waits: [{ priority: 1, since: 100 }], silent: [] },
      ]);
      const [first] = await under.store.askRoom({
        run: a,
        limits: [limit],
        waits: [{ ...wait, priority: 0 }],
        leaseMs: 0,
      });
      expect(first?.held).toBe(1);
      expect(await append(under.store, b, 3, { takes: [{ ...one, place: 1, max: 2 }] })).toBe(true);
    });

    test('are not kept for a run that waits and comes later, nor for one that got what it waited for', async () => {
      const [a, b] = await startTwo(under.store);
      const wait = { limit: 'pool:x', priority: 0, since: 100 };
      await under.store.askRoom({ run: a, limits: [], waits: [wait], leaseMs: 60_000 });
      const early = { ...take('pool:x', 0), rank: { priority: 0, since: 99 } };
      expect(await append(under.store, b, 2, { takes: [{ ...early, max: 1 }] })).toBe(true);
      expect(await append(under.store, a, 2, { takes: [take('pool:x', 0)] })).toBe(true);
      expect(await append(under.store, b, 3, { takes: [{ ...take('pool:x', 1), max: 3 }] })).toBe(true);
    });

    test('tell which runs hold them although their coordinators are silent', async () => {
      const [a, b] = await startTwo(under.store);
      await append(under.store, a, 2, { takes: [take('pool:x', 0)] });
      await under.store.claimRun({ run: a, expectedEpoch: 2, owner: 'host/2', leaseMs: 0 });
      const rooms = await under.store.askRoom({ run: b, limits: ['pool:x'], waits: [], leaseMs: 1_000 });
      expect(rooms).toEqual([{ limit: 'pool:x', held: 1, waits: [], silent: [a] }]);
    });
  });
}

async function startTwo(store: Store): Promise<readonly [RunId, RunId]> {
  return [await startRun(store, createNewRun('a')), await startRun(store, createNewRun('b'))];
}

function take(limit: string, place: number): SlotTake {
  return { limit, max: 2, place, attempt: 1, rank: { priority: 0, since: 1_000 } };
}

function append(store: Store, run: RunId, seq: number, over: Pick<EventBatch, 'takes' | 'frees'>) {
  return store.appendEvents(createBatch(run, createEvents(run, seq, ['x']), over));
}
