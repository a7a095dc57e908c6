import { describe, expect, test } from 'vitest';
import type { RunId } from '../../src/model/ids.ts';
import type { EventBatch, SlotTake, StepRecord, Store } from '../../src/ports/store.ts';
import { createBatch, createEvents, createNewRun, createStepRecord, startRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Rows of steps that no plan has: those of items, which a run finds. A run of `createNewRun` has two steps before it finds any. */
export function describeFoundSteps(under: PartUnderTest<Store>): void {
  describe('steps that a run finds', () => {
    test('come after those that it had, by their places and in whatever order they were given', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await startRun(under.store, createNewRun('b'));
      expect(await append(under.store, run, 2, { steps: [found(11), found(2), found(10)] })).toBe(true);
      expect(await append(under.store, run, 3, { steps: [found(12), found(3)] })).toBe(true);
      const planned = [createStepRecord(0), createStepRecord(1)];
      expect(await under.store.readSteps(run)).toEqual([...planned, ...[2, 3, 10, 11, 12].map((at) => found(at))]);
      const other = await under.place.open();
      expect(await other.readSteps(run)).toHaveLength(7);
      expect(await other.readSteps(createNewRun('b').run.id)).toEqual(planned);
    });

    test('change as others do, without another row', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await append(under.store, run, 2, { steps: [found(2), found(3)] });
      expect(await append(under.store, run, 3, { steps: [done(2)] })).toBe(true);
      expect((await under.store.readSteps(run)).slice(2)).toEqual([done(2), found(3)]);
    });

    test('are there in their thousands after one batch', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const steps = Array.from({ length: 10_000 }, (_, at) => found(at + 2));
      expect(await append(under.store, run, 2, { steps })).toBe(true);
      const read = await under.store.readSteps(run);
      expect(read.map(({ index }) => index)).toEqual(Array.from({ length: 10_002 }, (_, at) => at));
      expect(read.at(-1)).toEqual(steps.at(-1));
    });

    test('are there once when their batch is given again, and stay as later batches left them', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const finding = { steps: [found(2), found(3)], takes: [take(2)] };
      for (let time = 0; time < 2; time++) expect(await append(under.store, run, 2, finding)).toBe(true);
      expect(await under.store.readSteps(run)).toHaveLength(4);
      expect(await under.store.readSlots(['pool:x'])).toHaveLength(1);
      expect(await append(under.store, run, 3, { steps: [done(2)], frees: [2] })).toBe(true);
      expect(await append(under.store, run, 2, finding)).toBe(true);
      expect((await under.store.readSteps(run))[2]).toEqual(done(2));
      expect(await under.store.readSlots(['pool:x'])).toEqual([]);
    });

    test('are not taken from a coordinator that another has followed', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
      const finding = { steps: [found(2)], takes: [take(2)] };
      expect(await append(under.store, run, 2, finding)).toBe(false);
      expect(await under.store.readSteps(run)).toHaveLength(2);
      expect(await under.store.readSlots(['pool:x'])).toEqual([]);
      expect(await append(under.store, run, 2, { ...finding, epoch: 3 })).toBe(true);
      expect(await append(under.store, run, 2, finding)).toBe(false);
      expect(await under.store.readSteps(run)).toHaveLength(3);
    });

    test('are all left out when what they take is not free', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const finding = { steps: [found(2), found(3), found(4)], takes: [take(2), take(3), take(4)] };
      expect(await append(under.store, run, 2, finding)).toBe('no_room');
      expect(await under.store.readSteps(run)).toHaveLength(2);
      expect(await append(under.store, run, 2, { ...finding, takes: finding.takes.slice(0, 2) })).toBe(true);
      expect(await under.store.readSteps(run)).toHaveLength(5);
    });

    test('hold places of shared limits as others do, and give them back one by one or with the run', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await append(under.store, run, 2, { steps: [found(2), found(3), found(4)], takes: [take(2), take(4)] });
      expect(await under.store.readSlots(['pool:x'])).toEqual([
        { limit: 'pool:x', number: 1, run, place: 2, attempt: 1 },
        { limit: 'pool:x', number: 2, run, place: 4, attempt: 1 },
      ]);
      expect(await append(under.store, run, 3, { takes: [take(3)] })).toBe('no_room');
      expect(await append(under.store, run, 3, { frees: [2], takes: [take(3)] })).toBe(true);
      expect(await under.store.readSlots(['pool:x'])).toMatchObject([{ place: 3 }, { place: 4 }]);
      const end = createBatch(run, createEvents(run, 4, ['over']), { head: { state: 'cancelled', endedAt: 9_000 } });
      expect(await under.store.appendEvents(end)).toBe(true);
      expect(await under.store.readSlots(['pool:x'])).toEqual([]);
    });
  });
}

/** The step of an item. */
function found(index: number): StepRecord {
  const { step } = createStepRecord(1);
  return { index, id: `clean.file[item-${index}.csv]`, job: 'clean.file', partition: `item-${index}.csv`, step };
}

function done(index: number): StepRecord {
  const tries = { attempt: 1, failures: 0, losses: 0 };
  return { ...found(index), step: { state: 'succeeded', ...tries, endedAt: 8, memoKey: 'm', versions: { a: 'v' } } };
}

function take(place: number): SlotTake {
  return { limit: 'pool:x', max: 2, place, attempt: 1, rank: { priority: 0, since: 1_000 } };
}

type Finding = Pick<EventBatch, 'takes' | 'frees'> & Partial<Pick<EventBatch, 'steps' | 'epoch'>>;

function append(store: Store, run: RunId, seq: number, { epoch = 2, ...over }: Finding) {
  return store.appendEvents(createBatch(run, createEvents(run, seq, ['x'], epoch), over));
}
