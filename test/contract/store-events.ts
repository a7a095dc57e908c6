import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/event.ts';
import { type RunId, toRunId } from '../../src/model/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import {
  createAsset,
  createBatch,
  createEvents,
  createNewRun,
  createStepRecord,
  messageOf,
  readAllEvents,
  SCOPE,
  startRun,
} from './store-batches.ts';
import type { StoreUnderTest } from './store-place.ts';

/** Events of a run: appended, fenced, without gaps, never changed. */
export function describeEvents(under: StoreUnderTest): void {
  describe('events', () => {
    test('are stored with the rows that they change', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const events = createEvents(run, 2, ['x', 'y', 'z']);
      const changed = {
        ...createStepRecord(1),
        step: { state: 'succeeded', attempt: 1, failures: 0, losses: 0, endedAt: 9, memoKey: 'm', versions: {} },
      } as const;
      const head = { state: 'failed', counts: { waiting: 1, succeeded: 1 }, endedAt: 3_000, reason: 'so' } as const;
      expect(await under.store.appendEvents(createBatch(run, events, { steps: [changed], head }))).toBe(true);
      expect((await readAllEvents(under.store, run)).slice(1)).toEqual(events);
      expect(await under.store.readSteps(run)).toEqual([createStepRecord(0), changed]);
      expect(await under.store.readRun(run)).toMatchObject({
        ...head,
        seq: 4,
        epoch: 2,
        startedAt: 2_000,
        owner: 'host/1',
      });
    });

    test('are read page by page', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x', 'y', 'z'])));
      const seqs = async (after: number, limit: number) =>
        (await under.store.readEvents(run, { after, limit })).map(({ seq }) => seq);
      expect(await seqs(0, 2)).toEqual([1, 2]);
      expect(await seqs(2, 2)).toEqual([3, 4]);
      expect(await seqs(4, 2)).toEqual([]);
    });

    test('of a zombie are refused, and nothing that they would change is changed', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const other = await under.place.open();
      await other.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
      const asset = createAsset('marts.delays', '');
      const zombie = createBatch(run, createEvents(run, 2, ['late']), {
        head: { state: 'succeeded', endedAt: 9_000 },
        steps: [
          { ...createStepRecord(0), step: { state: 'cancelled', endedAt: 1, attempt: 1, failures: 0, losses: 0 } },
        ],
        assets: [asset],
      });
      expect(await under.store.appendEvents(zombie)).toBe(false);
      expect(await readAllEvents(under.store, run)).toHaveLength(1);
      expect(await under.store.readRun(run)).toMatchObject({ state: 'queued', seq: 1, epoch: 3, owner: 'host/2' });
      expect(await under.store.readSteps(run)).toEqual([createStepRecord(0), createStepRecord(1)]);
      expect(await under.store.readAssets(SCOPE, [asset])).toEqual([]);
      expect(await other.appendEvents(createBatch(run, createEvents(run, 2, ['mine'], 3)))).toBe(true);
    });

    test('are refused when they do not follow the last one', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 3, ['too far'])))).toBe(false);
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['another x'])))).toBe(false);
      expect(await readAllEvents(under.store, run)).toHaveLength(2);
    });

    test('do not follow the end of their run', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const head = { state: 'cancelled', endedAt: 3_000 } as const;
      await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x']), { head }));
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 3, ['y'])))).toBe(false);
      expect(await under.store.readRun(run)).toMatchObject({ state: 'cancelled', seq: 2 });
    });

    test('that are sent again are not stored again', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const batch = createBatch(run, createEvents(run, 2, ['x', 'y']), { head: { state: 'failed', endedAt: 3_000 } });
      expect(await under.store.appendEvents(batch)).toBe(true);
      expect(await under.store.appendEvents(batch)).toBe(true);
      expect(await readAllEvents(under.store, run)).toHaveLength(3);
      const changed = createEvents(run, 2, ['x', 'z']);
      expect(await under.store.appendEvents({ ...batch, events: changed })).toBe(false);
    });

    test('that are sent again by a zombie are refused', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const batch = createBatch(run, createEvents(run, 2, ['x']));
      await under.store.appendEvents(batch);
      await under.store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
      expect(await under.store.appendEvents(batch)).toBe(false);
    });

    test('with a gap between them are an error, and leave nothing', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const [first, , third] = createEvents(run, 2, ['x', 'y', 'z']);
      const batch = createBatch(
        run,
        [first, third].flatMap((event) => event ?? []),
        {
          steps: [{ ...createStepRecord(0), job: 'other' }],
        },
      );
      await expect(under.store.appendEvents(batch)).rejects.toThrow('gap');
      expect(await readAllEvents(under.store, run)).toHaveLength(1);
      expect(await under.store.readRun(run)).toMatchObject({ state: 'queued', seq: 1 });
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
    });

    test('that cannot be stored do not take others with them', async () => {
      const [good, bad] = [
        await startRun(under.store, createNewRun('a')),
        await startRun(under.store, createNewRun('b')),
      ];
      const broken = createEvents(bad, 2, ['x', 'y']).filter(({ seq }) => seq === 3);
      const [stored, refused] = await Promise.allSettled([
        under.store.appendEvents(createBatch(good, createEvents(good, 2, ['x']))),
        under.store.appendEvents({ ...createBatch(bad, broken), afterSeq: 1 }),
      ]);
      expect(stored).toEqual({ status: 'fulfilled', value: true });
      expect(refused.status).toBe('rejected');
      expect(await readAllEvents(under.store, good)).toHaveLength(2);
    });

    test('keep what is in them: big bodies, odd texts, numbers at their limits', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const texts = ['é 🙂 \u2028', 'zero \0 half \ud83d', `\uF8FF"marked"`, '', 'x'.repeat(8 * 2 ** 20)];
      const events: readonly RunEvent[] = [
        ...createEvents(run, 2, texts),
        {
          ...{
            run,
            seq: 7,
            at: 8_640_000_000_000_000,
            epoch: 2,
            type: 'asset_value',
            step: 's',
            attempt: 2 ** 31 - 1,
          },
          body: { asset: 'a', value: { n: Number.MAX_SAFE_INTEGER, x: 1e-300, deep: [[null, true, 'a\0']] } },
        },
      ];
      const reason = 'zero \0 half \ud83d';
      await under.store.appendEvents(createBatch(run, events, { head: { reason, owner: '\uF8FFowner' } }));
      expect((await readAllEvents(under.store, run)).slice(1)).toEqual(events);
      expect(await under.store.readRun(run)).toMatchObject({ reason, owner: '\uF8FFowner' });
    });

    test('come in batches of thousands', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const events = createEvents(
        run,
        2,
        Array.from({ length: 5_000 }, (_, at) => `message ${at}`),
      );
      await under.store.appendEvents(createBatch(run, events));
      expect((await readAllEvents(under.store, run)).slice(1)).toEqual(events);
    });

    test('have no gap when several write at once with one epoch', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const accepted = await Promise.all(
        stores.map(async (writer, at) => {
          const mine: string[] = [];
          for (let round = 0; round < 25; round++) {
            const seq = (await writer.readRun(run))?.seq ?? 0;
            const texts = [`${at}/${round}`, `${at}/${round}+`];
            if (await writer.appendEvents(createBatch(run, createEvents(run, seq + 1, texts)))) mine.push(...texts);
          }
          return mine;
        }),
      );
      const events = (await readAllEvents(under.store, run)).slice(1);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 2));
      expect(events.map(messageOf).sort()).toEqual(accepted.flat().sort());
    });

    test('have no gap, and epochs that never fall, while coordinators take a run from each other', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const stores = [under.store, await under.place.open(), await under.place.open()];
      await Promise.all(stores.map((writer, at) => takeAndWrite(writer, run, at)));
      const events = (await readAllEvents(under.store, run)).slice(1);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 2));
      const epochs = events.map(({ epoch }) => epoch);
      expect(epochs).toEqual(epochs.toSorted((one, other) => one - other));
      const writers = new Map(events.map((event) => [event.epoch, messageOf(event).split('/')[0]]));
      expect(events.every((event) => messageOf(event).startsWith(`${writers.get(event.epoch)}/`))).toBe(true);
    });

    test('are never changed or removed, nor put in beside the store with a gap or without a run', async () => {
      await startRun(under.store, createNewRun('a'));
      await expect(under.place.execute("UPDATE event SET type = 'x'")).rejects.toThrow('never');
      await expect(under.place.execute('DELETE FROM event')).rejects.toThrow('never');
      const insert = 'INSERT INTO event (run, seq, at, epoch, type, body)';
      await expect(under.place.execute(`${insert} SELECT key, 9, 1, 1, 'x', '{}' FROM run`)).rejects.toThrow('gap');
      await expect(under.place.execute(`${insert} SELECT key + 9, 1, 1, 1, 'x', '{}' FROM run`)).rejects.toThrow();
      expect(await readAllEvents(under.store, toRunId('run_a'))).toHaveLength(1);
    });
  });
}

/** Claims the run again and again, and writes until somebody else has it. */
async function takeAndWrite(store: Store, run: RunId, writer: number): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const expectedEpoch = (await store.readRun(run))?.epoch ?? 0;
    const claim = await store.claimRun({ run, expectedEpoch, owner: `host/${writer}`, leaseMs: 60_000 });
    if (claim === undefined) continue;
    for (let seq = claim.seq + 1; seq < claim.seq + 6; seq++) {
      const events = createEvents(run, seq, [`${writer}/${round}`], claim.epoch);
      if (!(await store.appendEvents(createBatch(run, events)))) break;
    }
  }
}
