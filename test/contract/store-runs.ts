import { describe, expect, test, vi } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import { createBatch, createEvents, createNewRun, readAllEvents, startRun } from './store-batches.ts';
import type { Store } from '../../src/ports/store.ts';
import type { PartUnderTest } from './store-place.ts';

/** Runs, who has them, and for how long. */
export function describeRuns(under: PartUnderTest<Store>): void {
  describe('runs', () => {
    test('are there as they were created, with their plan, steps and first event', async () => {
      const created = createNewRun('a', { retryOf: toRunId('run_before') });
      expect(await under.store.createRun(created)).toBe(true);
      const { id } = created.run;
      expect(await under.store.readRun(id)).toEqual(created.run);
      expect(await under.store.readPlan(id)).toBe(created.plan);
      expect(await under.store.readSteps(id)).toEqual(created.steps);
      expect(await readAllEvents(under.store, id)).toEqual([created.event]);
      expect(await under.store.readLease(id)).toEqual({ owner: undefined, epoch: 1, leftMs: 0 });
    });

    test('keep that somebody asked for their end, and the first reason, until they have ended', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      expect(await under.store.readCancel(run)).toBeUndefined();
      const other = await under.place.open();
      expect(await other.requestCancel({ run, reason: "it's \0 enough \ud800", force: false })).toBe(true);
      expect(await under.store.readCancel(run)).toEqual({ reason: "it's \0 enough \ud800", force: false });
      expect(await under.store.requestCancel({ run, reason: 'at once', force: true })).toBe(true);
      expect(await under.store.requestCancel({ run, reason: 'again', force: false })).toBe(true);
      await under.store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 1_000 });
      expect(await other.readCancel(run)).toEqual({ reason: "it's \0 enough \ud800", force: true });
    });

    test('that have ended are not cancelled, nor those that are not there', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const head = { state: 'succeeded', endedAt: 9_000 } as const;
      await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x']), { head }));
      expect(await under.store.requestCancel({ run, reason: 'late', force: true })).toBe(false);
      expect(await under.store.readCancel(run)).toBeUndefined();
      expect(await under.store.requestCancel({ run: toRunId('run_nobody'), reason: 'x', force: false })).toBe(false);
      expect(await under.store.readCancel(toRunId('run_nobody'))).toBeUndefined();
    });

    test('that are not there are not found', async () => {
      const id = toRunId('run_nobody \0 \ud800');
      expect(await under.store.readRun(id)).toBeUndefined();
      expect(await under.store.readPlan(id)).toBeUndefined();
      expect(await under.store.readLease(id)).toBeUndefined();
      expect(await under.store.readSteps(id)).toEqual([]);
      expect(await readAllEvents(under.store, id)).toEqual([]);
      expect(await under.store.renewLease({ run: id, epoch: 1, leaseMs: 1_000 })).toBe(false);
      const claim = { run: id, expectedEpoch: 1, owner: 'host/1', leaseMs: 1_000 };
      expect(await under.store.claimRun(claim)).toBeUndefined();
      expect(await under.store.appendEvents(createBatch(id, createEvents(id, 2, ['x'])))).toBe(false);
    });

    test('are created once for a cause, however many try at once', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const attempts = stores.flatMap((store) => Array.from({ length: 4 }, () => store.createRun(createNewRun('a'))));
      expect((await Promise.all(attempts)).filter((isCreated) => isCreated)).toHaveLength(1);
      expect(await readAllEvents(under.store, toRunId('run_a'))).toHaveLength(1);
    });

    test('of one cause are one run, whatever their ids', async () => {
      const cause = { kind: 'schedule', key: `daily@2026-11-01T05:30:00Z ${'x'.repeat(9_000)}` } as const;
      expect(await under.store.createRun(createNewRun('a', { cause }))).toBe(true);
      expect(await under.store.createRun(createNewRun('b', { cause }))).toBe(false);
      expect(await under.store.createRun(createNewRun('c', { cause: { ...cause, kind: 'sensor' } }))).toBe(true);
      expect(await under.store.readRun(toRunId('run_b'))).toBeUndefined();
      expect((await under.store.readFeed({ cursor: 0, limit: 10 })).events).toHaveLength(2);
    });

    test('of 10,000 steps are created at once', async () => {
      const created = createNewRun('wide', {}, 10_000);
      await under.store.createRun(created);
      expect(await under.store.readSteps(created.run.id)).toEqual(created.steps);
    });

    test('are listed newest first, by project, environment and state, page by page', async () => {
      await under.store.createRun(createNewRun('a'));
      await under.store.createRun(createNewRun('b', { environment: 'prod' }));
      await under.store.createRun(createNewRun('c', { project: 'weather' }));
      const started = await startRun(under.store, createNewRun('d'));
      await under.store.appendEvents(createBatch(started, createEvents(started, 2, ['x'])));
      const list = async (filter: object) =>
        (await under.store.listRuns({ limit: 10, ...filter })).map(({ id }) => id.slice(4));
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
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x', 'y'])));
      const claim = await under.store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 60_000 });
      expect(claim).toEqual({ epoch: 3, seq: 3 });
      expect(await under.store.readRun(run)).toMatchObject({ owner: 'host/2', epoch: 3, seq: 3 });
    });

    test('is given to one of many that race for an epoch', async () => {
      await under.store.createRun(createNewRun('a'));
      const stores = [under.store, await under.place.open(), await under.place.open(), await under.place.open()];
      for (let expectedEpoch = 1; expectedEpoch <= 5; expectedEpoch++) {
        const owners = Array.from({ length: 12 }, (_, at) => `host/${expectedEpoch}/${at}`);
        const claims = await Promise.all(
          owners.map(async (owner, at) => {
            const store = stores[at % stores.length] ?? under.store;
            const claim = await store.claimRun({ run: toRunId('run_a'), expectedEpoch, owner, leaseMs: 60_000 });
            return claim === undefined ? [] : [{ owner, claim }];
          }),
        );
        const won = claims.flat();
        expect(won).toHaveLength(1);
        expect(won[0]?.claim).toEqual({ epoch: expectedEpoch + 1, seq: 1 });
        expect((await under.store.readLease(toRunId('run_a')))?.owner).toBe(won[0]?.owner);
      }
    });

    test('of a run that has ended is refused', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.appendEvents(
        createBatch(run, createEvents(run, 2, ['x']), { head: { state: 'succeeded', endedAt: 3_000 } }),
      );
      const claim = { run, expectedEpoch: 2, owner: 'host/2', leaseMs: 1_000 };
      expect(await under.store.claimRun(claim)).toBeUndefined();
    });
  });

  describe('a lease', () => {
    test('holds for as long as was said, and is seen by others', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const lease = await (await under.place.open()).readLease(run);
      expect(lease).toMatchObject({ owner: 'host/1', epoch: 2 });
      expect(lease?.leftMs).toBeGreaterThan(40_000);
      expect(lease?.leftMs).toBeLessThanOrEqual(60_000);
    });

    test('is made longer by who holds it, and never shorter', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      expect(await under.store.renewLease({ run, epoch: 2, leaseMs: 500_000 })).toBe(true);
      expect(await under.store.renewLease({ run, epoch: 2, leaseMs: 1 })).toBe(true);
      expect((await under.store.readLease(run))?.leftMs).toBeGreaterThan(400_000);
    });

    test('runs out', async () => {
      await under.store.createRun(createNewRun('a'));
      const run = toRunId('run_a');
      await under.store.claimRun({ run, expectedEpoch: 1, owner: 'host/1', leaseMs: 20 });
      await vi.waitFor(async () => expect((await under.store.readLease(run))?.leftMs).toBe(0), { timeout: 10_000 });
    });

    test('does not follow the clock of the caller', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
      try {
        const run = await startRun(under.store, createNewRun('a'));
        vi.setSystemTime(Date.now() + 86_400_000);
        expect((await under.store.readLease(run))?.leftMs).toBeGreaterThan(40_000);
        expect((await under.store.readLease(run))?.leftMs).toBeLessThanOrEqual(60_000);
      } finally {
        vi.useRealTimers();
      }
    });

    test('is not renewed by a zombie', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.claimRun({ run, expectedEpoch: 2, owner: 'host/2', leaseMs: 1_000 });
      expect(await under.store.renewLease({ run, epoch: 2, leaseMs: 900_000 })).toBe(false);
      expect((await under.store.readLease(run))?.leftMs).toBeLessThanOrEqual(1_000);
    });
  });
}
