import { afterEach, beforeEach, describe, expect, test, vi, type TestContext } from 'vitest';
import type { AssetRecord, Store } from '../../src/ports/store.ts';
import type { RunEvent } from '../../src/model/event.ts';
import { type RunId, toRunId } from '../../src/model/ids.ts';
import { isEnded } from '../../src/model/step.ts';
import type { CreatePlace, StorePlace } from './store-place.ts';
import { rebuild, writeHistory } from './store-history.ts';
import { createBatch, createEvents, createNewRun, createStepRecord, readAllEvents, startRun } from './store-runs.ts';

/** What every store promises, whatever it is. */
export function describeStore(name: string, createPlace: CreatePlace): void {
  describe(`the store ${name}`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async (context: TestContext) => {
      const created = await createPlace();
      if ('missing' in created) return context.skip(created.missing);
      place = created;
      store = await place.open();
    });
    afterEach(async () => {
      await place.remove();
    });

    describe('runs', () => {
      test('are there as they were created, with their plan, steps and first event', async () => {
        const created = createNewRun('a', { retryOf: toRunId('run_before') });
        expect(await store.createRun(created)).toBe(true);
        const { id } = created.run;
        expect(await store.readRun(id)).toEqual(created.run);
        expect(await store.readPlan(id)).toBe(created.plan);
        expect(await store.readSteps(id)).toEqual(created.steps);
        expect(await readAllEvents(store, id)).toEqual([created.event]);
        expect(await store.readLease(id)).toEqual({ owner: undefined, epoch: 1, leftMs: 0 });
      });

      test('that are not there are not found', async () => {
        const id = toRunId('run_nobody \0 \ud800');
        expect(await store.readRun(id)).toBeUndefined();
        expect(await store.readPlan(id)).toBeUndefined();
        expect(await store.readLease(id)).toBeUndefined();
        expect(await store.readSteps(id)).toEqual([]);
        expect(await readAllEvents(store, id)).toEqual([]);
        expect(await store.renewLease({ run: id, epoch: 1, leaseMs: 1_000 })).toBe(false);
        const claim = { run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 1_000 };
        expect(await store.claimRun(claim)).toBeUndefined();
        expect(await store.appendEvents(createBatch(id, createEvents(id, 2, ['x'])))).toBe(false);
      });

      test('are created once for a cause, however many try at once', async () => {
        const stores = [store, await place.open(), await place.open()];
        const attempts = Array.from({ length: 12 }, (_, at) => stores[at % 3]?.createRun(createNewRun('a')));
        expect((await Promise.all(attempts)).filter((isCreated) => isCreated === true)).toHaveLength(1);
        expect(await readAllEvents(store, toRunId('run_a'))).toHaveLength(1);
      });

      test('of one cause are one run, whatever their ids', async () => {
        const cause = { kind: 'schedule', key: `daily@2026-11-01T05:30:00Z ${'x'.repeat(9_000)}` } as const;
        expect(await store.createRun(createNewRun('a', { cause }))).toBe(true);
        expect(await store.createRun(createNewRun('b', { cause }))).toBe(false);
        expect(await store.createRun(createNewRun('c', { cause: { ...cause, kind: 'sensor' } }))).toBe(true);
        expect(await store.readRun(toRunId('run_b'))).toBeUndefined();
        expect((await store.readFeed({ cursor: 0, limit: 10 })).events).toHaveLength(2);
      });

      test('of 10,000 steps are created at once', async () => {
        const created = createNewRun('wide', {}, 10_000);
        await store.createRun(created);
        expect(await store.readSteps(created.run.id)).toEqual(created.steps);
      });

      test('are listed newest first, by project, environment and state, page by page', async () => {
        await store.createRun(createNewRun('a'));
        await store.createRun(createNewRun('b', { environment: 'prod' }));
        await store.createRun(createNewRun('c', { project: 'weather' }));
        const started = await startRun(store, createNewRun('d'));
        await store.appendEvents(createBatch(started, createEvents(started, 2, ['x'])));
        const list = async (filter: object) =>
          (await store.listRuns({ limit: 10, ...filter })).map(({ id }) => id.slice(4));
        expect(await list({})).toEqual(['d', 'c', 'b', 'a']);
        expect(await list({ limit: 2, before: toRunId('run_d') })).toEqual(['c', 'b']);
        expect(await list({ project: 'flights', environment: 'dev' })).toEqual(['d', 'a']);
        expect(await list({ states: ['running', 'failed'] })).toEqual(['d']);
        expect(await list({ states: ['queued'], before: toRunId('run_c') })).toEqual(['b', 'a']);
        expect(await list({ project: 'nobody\0' })).toEqual([]);
      });
    });

    describe('a claim', () => {
      test('says after which event to go on, and of whom the run is', async () => {
        const run = await startRun(store, createNewRun('a'));
        await store.appendEvents(createBatch(run, createEvents(run, 2, ['x', 'y'])));
        const claim = await store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
        expect(claim).toEqual({ epoch: 3, seq: 3 });
        expect(await store.readRun(run)).toMatchObject({ owner: 'host/2', epoch: 3, seq: 3 });
      });

      test('is given to one of many that race for an epoch', async () => {
        await store.createRun(createNewRun('a'));
        const stores = [store, await place.open(), await place.open(), await place.open()];
        for (let expectedEpoch = 1; expectedEpoch <= 5; expectedEpoch++) {
          const claims = await Promise.all(
            Array.from({ length: 12 }, (_, at) =>
              stores[at % 4]?.claimRun({
                run: toRunId('run_a'),
                expectedEpoch,
                owner: `host/${expectedEpoch}/${at}`,
                leaseMs: 60_000,
              }),
            ),
          );
          const won = claims.flatMap((claim, at) => (claim === undefined ? [] : [{ at, claim }]));
          expect(won).toHaveLength(1);
          expect(won[0]?.claim).toEqual({ epoch: expectedEpoch + 1, seq: 1 });
          expect((await store.readLease(toRunId('run_a')))?.owner).toBe(`host/${expectedEpoch}/${won[0]?.at}`);
        }
      });

      test('of a run that has ended is refused', async () => {
        const run = await startRun(store, createNewRun('a'));
        await store.appendEvents(
          createBatch(run, createEvents(run, 2, ['x']), { head: { state: 'succeeded', endedAt: 3_000 } }),
        );
        const claim = { run, expectedEpoch: 2, owner: 'host/2', leaseMs: 1_000 };
        expect(await store.claimRun(claim)).toBeUndefined();
      });
    });

    describe('a lease', () => {
      test('holds for as long as was said, and is seen by others', async () => {
        const run = await startRun(store, createNewRun('a'));
        const lease = await (await place.open()).readLease(run);
        expect(lease).toMatchObject({ owner: 'host/1', epoch: 2 });
        expect(lease?.leftMs).toBeGreaterThan(40_000);
        expect(lease?.leftMs).toBeLessThanOrEqual(60_000);
      });

      test('is made longer by who holds it, and never shorter', async () => {
        const run = await startRun(store, createNewRun('a'));
        expect(await store.renewLease({ run, epoch: 2, leaseMs: 500_000 })).toBe(true);
        expect(await store.renewLease({ run, epoch: 2, leaseMs: 1 })).toBe(true);
        expect((await store.readLease(run))?.leftMs).toBeGreaterThan(400_000);
      });

      test('runs out', async () => {
        await store.createRun(createNewRun('a'));
        const run = toRunId('run_a');
        await store.claimRun({ run, expectedEpoch: 1, owner: 'host/1', leaseMs: 20 });
        await vi.waitFor(async () => expect((await store.readLease(run))?.leftMs).toBe(0), { timeout: 10_000 });
      });

      test('does not follow the clock of the caller', async () => {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
        try {
          const run = await startRun(store, createNewRun('a'));
          vi.setSystemTime(Date.now() + 86_400_000);
          expect((await store.readLease(run))?.leftMs).toBeGreaterThan(40_000);
          expect((await store.readLease(run))?.leftMs).toBeLessThanOrEqual(60_000);
        } finally {
          vi.useRealTimers();
        }
      });

      test('is not renewed by a zombie', async () => {
        const run = await startRun(store, createNewRun('a'));
        await store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 1_000 });
        expect(await store.renewLease({ run, epoch: 2, leaseMs: 900_000 })).toBe(false);
        expect((await store.readLease(run))?.leftMs).toBeLessThanOrEqual(1_000);
      });
    });

    describe('events', () => {
      test('are stored with the rows that they change', async () => {
        const run = await startRun(store, createNewRun('a'));
        const events = createEvents(run, 2, ['x', 'y', 'z']);
        const changed = {
          ...createStepRecord(1),
          step: { state: 'succeeded', attempt: 1, failures: 0, losses: 0, endedAt: 9, memoKey: 'm', versions: {} },
        } as const;
        const head = { state: 'failed', counts: { waiting: 1, succeeded: 1 }, endedAt: 3_000, reason: 'so' } as const;
        expect(await store.appendEvents(createBatch(run, events, { steps: [changed], head }))).toBe(true);
        expect((await readAllEvents(store, run)).slice(1)).toEqual(events);
        expect(await store.readSteps(run)).toEqual([createStepRecord(0), changed]);
        expect(await store.readRun(run)).toMatchObject({
          ...head,
          seq: 4,
          epoch: 2,
          startedAt: 2_000,
          owner: 'host/1',
        });
      });

      test('are read page by page', async () => {
        const run = await startRun(store, createNewRun('a'));
        await store.appendEvents(createBatch(run, createEvents(run, 2, ['x', 'y', 'z'])));
        const seqs = async (after: number, limit: number) =>
          (await store.readEvents(run, { after, limit })).map(({ seq }) => seq);
        expect(await seqs(0, 2)).toEqual([1, 2]);
        expect(await seqs(2, 2)).toEqual([3, 4]);
        expect(await seqs(4, 2)).toEqual([]);
      });

      test('of a zombie are refused, and nothing that they would change is changed', async () => {
        const run = await startRun(store, createNewRun('a'));
        const other = await place.open();
        await other.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
        const asset = createAsset('marts.delays', '');
        const zombie = createBatch(run, createEvents(run, 2, ['late']), {
          head: { state: 'succeeded', endedAt: 9_000 },
          steps: [
            { ...createStepRecord(0), step: { state: 'cancelled', endedAt: 1, attempt: 1, failures: 0, losses: 0 } },
          ],
          assets: [asset],
        });
        expect(await store.appendEvents(zombie)).toBe(false);
        expect(await readAllEvents(store, run)).toHaveLength(1);
        expect(await store.readRun(run)).toMatchObject({ state: 'queued', seq: 1, epoch: 3, owner: 'host/2' });
        expect(await store.readSteps(run)).toEqual([createStepRecord(0), createStepRecord(1)]);
        expect(await store.readAssets(SCOPE, [asset])).toEqual([]);
        expect(await other.appendEvents(createBatch(run, createEvents(run, 2, ['mine'], 3)))).toBe(true);
      });

      test('are refused when they do not follow the last one', async () => {
        const run = await startRun(store, createNewRun('a'));
        expect(await store.appendEvents(createBatch(run, createEvents(run, 3, ['too far'])))).toBe(false);
        expect(await store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
        expect(await store.appendEvents(createBatch(run, createEvents(run, 2, ['another x'])))).toBe(false);
        expect(await readAllEvents(store, run)).toHaveLength(2);
      });

      test('do not follow the end of their run', async () => {
        const run = await startRun(store, createNewRun('a'));
        const head = { state: 'cancelled', endedAt: 3_000 } as const;
        await store.appendEvents(createBatch(run, createEvents(run, 2, ['x']), { head }));
        expect(await store.appendEvents(createBatch(run, createEvents(run, 3, ['y'])))).toBe(false);
        expect(await store.readRun(run)).toMatchObject({ state: 'cancelled', seq: 2 });
      });

      test('that are sent again are not stored again', async () => {
        const run = await startRun(store, createNewRun('a'));
        const batch = createBatch(run, createEvents(run, 2, ['x', 'y']), { head: { state: 'failed', endedAt: 3_000 } });
        expect(await store.appendEvents(batch)).toBe(true);
        expect(await store.appendEvents(batch)).toBe(true);
        expect(await readAllEvents(store, run)).toHaveLength(3);
        const changed = createEvents(run, 2, ['x', 'z']);
        expect(await store.appendEvents({ ...batch, events: changed })).toBe(false);
      });

      test('that are sent again by a zombie are refused', async () => {
        const run = await startRun(store, createNewRun('a'));
        const batch = createBatch(run, createEvents(run, 2, ['x']));
        await store.appendEvents(batch);
        await store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
        expect(await store.appendEvents(batch)).toBe(false);
      });

      test('with a gap between them are an error, and leave nothing', async () => {
        const run = await startRun(store, createNewRun('a'));
        const [first, , third] = createEvents(run, 2, ['x', 'y', 'z']);
        const batch = createBatch(
          run,
          [first, third].flatMap((event) => event ?? []),
          {
            steps: [{ ...createStepRecord(0), job: 'other' }],
          },
        );
        await expect(store.appendEvents(batch)).rejects.toThrow('gap');
        expect(await readAllEvents(store, run)).toHaveLength(1);
        expect(await store.readRun(run)).toMatchObject({ state: 'queued', seq: 1 });
        expect(await store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
      });

      test('that cannot be stored do not take others with them', async () => {
        const [good, bad] = [await startRun(store, createNewRun('a')), await startRun(store, createNewRun('b'))];
        const broken = createEvents(bad, 2, ['x', 'y']).filter(({ seq }) => seq === 3);
        const [stored, refused] = await Promise.allSettled([
          store.appendEvents(createBatch(good, createEvents(good, 2, ['x']))),
          store.appendEvents({ ...createBatch(bad, broken), afterSeq: 1 }),
        ]);
        expect(stored).toEqual({ status: 'fulfilled', value: true });
        expect(refused.status).toBe('rejected');
        expect(await readAllEvents(store, good)).toHaveLength(2);
      });

      test('keep what is in them: big bodies, odd texts, numbers at their limits', async () => {
        const run = await startRun(store, createNewRun('a'));
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
        await store.appendEvents(createBatch(run, events, { head: { reason, owner: '\uF8FFowner' } }));
        expect((await readAllEvents(store, run)).slice(1)).toEqual(events);
        expect(await store.readRun(run)).toMatchObject({ reason, owner: '\uF8FFowner' });
      });

      test('come in batches of thousands', async () => {
        const run = await startRun(store, createNewRun('a'));
        const events = createEvents(
          run,
          2,
          Array.from({ length: 5_000 }, (_, at) => `message ${at}`),
        );
        await store.appendEvents(createBatch(run, events));
        expect((await readAllEvents(store, run)).slice(1)).toEqual(events);
      });

      test('have no gap when several write at once with one epoch', async () => {
        const run = await startRun(store, createNewRun('a'));
        const stores = [store, await place.open(), await place.open()];
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
        const events = (await readAllEvents(store, run)).slice(1);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 2));
        expect(events.map(messageOf).sort()).toEqual(accepted.flat().sort());
      });

      test('have no gap, and epochs that never fall, while coordinators take a run from each other', async () => {
        const run = await startRun(store, createNewRun('a'));
        const stores = [store, await place.open(), await place.open()];
        await Promise.all(stores.map((writer, at) => takeAndWrite(writer, run, at)));
        const events = (await readAllEvents(store, run)).slice(1);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 2));
        const epochs = events.map(({ epoch }) => epoch);
        expect(epochs).toEqual(epochs.toSorted((one, other) => one - other));
        const writers = new Map(events.map((event) => [event.epoch, messageOf(event).split('/')[0]]));
        expect(events.every((event) => messageOf(event).startsWith(`${writers.get(event.epoch)}/`))).toBe(true);
      });

      test('are never changed or removed, nor put in beside the store with a gap', async () => {
        await startRun(store, createNewRun('a'));
        await expect(place.execute("UPDATE event SET type = 'x'")).rejects.toThrow('never');
        await expect(place.execute('DELETE FROM event')).rejects.toThrow('never');
        const insert = "INSERT INTO event (run, seq, at, epoch, type, body) SELECT key, 9, 1, 1, 'x', '{}' FROM run";
        await expect(place.execute(insert)).rejects.toThrow('gap');
        expect(await readAllEvents(store, toRunId('run_a'))).toHaveLength(1);
      });
    });

    describe('the feed', () => {
      test('has the events of all runs in the order in which they were stored, page by page', async () => {
        const [one, two] = [await startRun(store, createNewRun('a')), await startRun(store, createNewRun('b'))];
        await store.appendEvents(createBatch(two, createEvents(two, 2, ['x'])));
        await store.appendEvents(createBatch(one, createEvents(one, 2, ['y'])));
        const first = await store.readFeed({ cursor: 0, limit: 3 });
        expect(first.events.map(({ run, seq }) => [run, seq])).toEqual([
          [one, 1],
          [two, 1],
          [two, 2],
        ]);
        const second = await store.readFeed({ cursor: first.cursor, limit: 3 });
        expect(second.events).toEqual((await readAllEvents(store, one)).slice(1));
        expect(await store.readFeed({ cursor: second.cursor, limit: 3 })).toEqual({
          cursor: second.cursor,
          events: [],
        });
      });

      test('misses nothing while others write', async () => {
        const stores = [store, await place.open(), await place.open()];
        let isWritten = false;
        const writing = Promise.all(
          Array.from({ length: 9 }, async (_, at) => {
            const writer = stores[at % 3] ?? store;
            const run = await startRun(writer, createNewRun(`writer_${at}`));
            for (let seq = 2; seq < 42; seq += 2) {
              await writer.appendEvents(createBatch(run, createEvents(run, seq, [`${at}`, `${at}`])));
            }
          }),
        ).finally(() => (isWritten = true));
        const read = await followFeed(await place.open(), () => isWritten);
        await writing;
        expect(read).toHaveLength(9 * 41);
        const seqsOf = Map.groupBy(read, ({ run }) => run);
        for (const events of seqsOf.values()) {
          expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1));
        }
      });
    });

    describe('assets', () => {
      test('are known by what was told last, for each partition and environment', async () => {
        const run = await startRun(store, createNewRun('a'));
        const before = createAsset('marts.delays', '2001-01-01');
        const last = { ...before, dataVersion: 'v2', rows: 0, bytes: 2 ** 50, definition: 'sha256-view' };
        const whole = createAsset('marts.delays', '');
        const odd = createAsset('marts.Delays', 'a\0\ud800|é');
        await append(store, run, 2, { assets: [before] });
        await append(store, run, 3, { assets: [whole, odd, before, last] });
        expect(await store.readAssets(SCOPE, [last, createAsset('nothing', ''), odd, last])).toEqual([last, odd]);
        expect(await store.listAssets(SCOPE, ['marts.delays', 'marts.Delays', 'nothing'])).toEqual([odd, whole, last]);
        expect(await store.readAssets({ ...SCOPE, environment: 'prod' }, [last])).toEqual([]);
        expect(await store.listAssets({ ...SCOPE, project: 'other' }, ['marts.delays'])).toEqual([]);
        expect(await store.readAssets(SCOPE, [])).toEqual([]);
        expect(await store.listAssets(SCOPE, [])).toEqual([]);
      });

      test('are marked bad until they are made anew', async () => {
        const run = await startRun(store, createNewRun('a'));
        const [one, two] = [createAsset('marts.delays', '1'), createAsset('marts.delays', '2')];
        const bad = 'unique \0';
        await append(store, run, 2, { assets: [one] });
        await append(store, run, 3, {
          assets: [two],
          badAssets: [one, two, createAsset('nothing', '')].map((key) => ({ ...key, bad })),
        });
        expect(await store.listAssets(SCOPE, ['marts.delays', 'nothing'])).toEqual([
          { ...one, bad },
          { ...two, bad },
        ]);
        await append(store, run, 4, { assets: [one] });
        expect(await store.readAssets(SCOPE, [one, two])).toEqual([one, { ...two, bad }]);
      });

      test('are written by several runs at once without one waiting for the other for ever', async () => {
        const stores = [store, await place.open(), await place.open()];
        const keys = Array.from({ length: 20 }, (_, at) => createAsset('marts.delays', `${at}`));
        const written = stores.map(async (writer, at) => {
          const run = await startRun(writer, createNewRun(`writer_${at}`));
          for (let seq = 2; seq < 22; seq++)
            await append(writer, run, seq, { assets: at === 1 ? keys.toReversed() : keys });
        });
        await Promise.all(written);
        expect(await store.listAssets(SCOPE, ['marts.delays'])).toHaveLength(20);
      });
    });

    describe('rows', () => {
      test('are byte for byte what a rebuild from the events makes of them', async () => {
        for (let seed = 1; seed <= 25; seed++) {
          const { run, plan } = await writeHistory(store, seed);
          const events = await readAllEvents(store, run);
          const rebuilt = rebuild(plan, events);
          const { state, startedAt, endedAt, reason, counts, owner, seq, epoch } = (await store.readRun(run)) ?? {};
          const row = { state, counts, startedAt, endedAt, reason, owner, seq, epoch };
          expect(JSON.stringify(row), `seed ${seed}`).toBe(JSON.stringify(rebuilt.run));
          expect(JSON.stringify(await store.readSteps(run)), `seed ${seed}`).toBe(JSON.stringify(rebuilt.steps));
          const names = [...new Set(rebuilt.assets.map(({ asset }) => asset))];
          const assets = await store.listAssets({ project: plan.project, environment: plan.environment }, names);
          expect(JSON.stringify(assets), `seed ${seed}`).toBe(JSON.stringify(rebuilt.assets));
          expect((await store.readSteps(run)).every(({ step }) => isEnded(step))).toBe(true);
        }
      });
    });

    describe('opening', () => {
      test('finds everything that was stored before it was closed', async () => {
        const run = await startRun(store, createNewRun('a'));
        await append(store, run, 2, { assets: [createAsset('marts.delays', '')] });
        const before = [await store.readRun(run), await store.readSteps(run), await readAllEvents(store, run)];
        await store.close();
        await expect(store.readRun(run)).rejects.toThrow('closed');
        const again = await place.open();
        expect([await again.readRun(run), await again.readSteps(run), await readAllEvents(again, run)]).toEqual(before);
        expect(await again.readAssets(SCOPE, [createAsset('marts.delays', '')])).toHaveLength(1);
        expect(await again.appendEvents(createBatch(run, createEvents(run, 3, ['x'])))).toBe(true);
      });

      test('waits for what goes on when it is closed', async () => {
        const run = await startRun(store, createNewRun('a'));
        const appending = store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])));
        await store.close();
        expect(await appending).toBe(true);
        await store.close();
      });

      test('makes the same schema whether one opens it first or many at once', async () => {
        const created = await createPlace();
        if ('missing' in created) throw new Error(created.missing);
        try {
          await Promise.all(Array.from({ length: 6 }, () => created.open()));
          expect(await created.dumpSchema()).toBe(await place.dumpSchema());
        } finally {
          await created.remove();
        }
      });

      test('is refused to who is older than what the store was written by', async () => {
        await place.setVersion(999);
        await expect(place.open()).rejects.toThrow('newer Millrace (schema 999');
      });

      test('leaves who was there before to end what goes on, and to take up nothing new', async () => {
        const run = await startRun(store, createNewRun('a'));
        await store.createRun(createNewRun('b'));
        await place.setVersion(999);
        await expect(store.createRun(createNewRun('c'))).rejects.toThrow('newer Millrace');
        const claim = { run: toRunId('run_b'), expectedEpoch: 1, owner: 'host/1', leaseMs: 1_000 };
        await expect(store.claimRun(claim)).rejects.toThrow('newer Millrace');
        expect(await store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
        expect(await store.readRun(toRunId('run_b'))).toMatchObject({ epoch: 1 });
        expect(await store.readRun(toRunId('run_c'))).toBeUndefined();
      });
    });
  });
}

const SCOPE = { project: 'flights', environment: 'dev' };

function createAsset(asset: string, partition: string): AssetRecord {
  return { asset, partition, run: 'run_a', step: 'step', at: 2_000, dataVersion: 'v1 \0\ud800', memoKey: 'memo' };
}

async function append(store: Store, run: RunId, seq: number, over: Parameters<typeof createBatch>[2]): Promise<void> {
  expect(await store.appendEvents(createBatch(run, createEvents(run, seq, ['x']), over))).toBe(true);
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

/** Every event that the feed gives until nobody writes any more. */
async function followFeed(store: Store, isWritten: () => boolean): Promise<readonly RunEvent[]> {
  const read: RunEvent[] = [];
  for (let cursor = 0; ;) {
    const isLast = isWritten();
    const page = await store.readFeed({ cursor, limit: 50 });
    read.push(...page.events);
    if (isLast && page.events.length === 0) return read;
    cursor = page.cursor;
  }
}

function messageOf(event: RunEvent): string {
  return event.type === 'step_logged' ? event.body.message : '';
}
