import { describe, expect, test } from 'vitest';
import { toRunId } from '../../src/model/ids.ts';
import { isEnded } from '../../src/model/step.ts';
import {
  createAsset,
  createBatch,
  createEvents,
  createNewRun,
  readAllEvents,
  SCOPE,
  startRun,
} from './store-batches.ts';
import { rebuildRows } from '../../src/run/rebuild-rows.ts';
import { writeHistory } from './store-history.ts';
import type { StoreUnderTest } from './store-place.ts';

/** Rows that follow from events, and stores that are opened again, by many, by others. */
export function describeOpening(under: StoreUnderTest): void {
  describe('rows', () => {
    test('are byte for byte what a rebuild from the events makes of them', async () => {
      for (let seed = 1; seed <= 25; seed++) {
        const { run, plan } = await writeHistory(under.store, seed);
        const events = await readAllEvents(under.store, run);
        const rebuilt = rebuildRows(plan, events);
        const { state, startedAt, endedAt, reason, counts, owner, seq, epoch } = (await under.store.readRun(run)) ?? {};
        const row = { state, counts, startedAt, endedAt, reason, owner, seq, epoch };
        expect(JSON.stringify(row), `seed ${seed}`).toBe(JSON.stringify(rebuilt.run));
        expect(JSON.stringify(await under.store.readSteps(run)), `seed ${seed}`).toBe(JSON.stringify(rebuilt.steps));
        const names = [...new Set(rebuilt.assets.map(({ asset }) => asset))];
        const assets = await under.store.listAssets({ project: plan.project, environment: plan.environment }, names);
        expect(JSON.stringify(assets), `seed ${seed}`).toBe(JSON.stringify(rebuilt.assets));
        expect((await under.store.readSteps(run)).every(({ step }) => isEnded(step))).toBe(true);
      }
    });
  });

  describe('opening', () => {
    test('finds everything that was stored before it was closed', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const assets = [createAsset('marts.delays', '')];
      await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x']), { assets }));
      const before = [
        await under.store.readRun(run),
        await under.store.readSteps(run),
        await readAllEvents(under.store, run),
      ];
      await under.store.close();
      await expect(under.store.readRun(run)).rejects.toThrow('closed');
      const again = await under.place.open();
      expect([await again.readRun(run), await again.readSteps(run), await readAllEvents(again, run)]).toEqual(before);
      expect(await again.readAssets(SCOPE, assets)).toEqual(assets);
      expect(await again.appendEvents(createBatch(run, createEvents(run, 3, ['x'])))).toBe(true);
    });

    test('answers every one of thousands of calls that come at once', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const calls = Array.from({ length: 3_000 }, (_, at) =>
        at % 3 === 0 ? under.store.renewLease({ run, epoch: 2, leaseMs: 1 }) : under.store.readRun(run),
      );
      expect((await Promise.all(calls)).every((answer) => answer === true || typeof answer === 'object')).toBe(true);
    });

    test('waits for what goes on when it is closed', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const appending = under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])));
      await under.store.close();
      expect(await appending).toBe(true);
      await under.store.close();
    });

    test('makes the same schema whether one opens it first or many at once', async () => {
      const created = await under.createPlace();
      try {
        await Promise.all(Array.from({ length: 6 }, () => created.open()));
        expect(await created.dumpSchema()).toBe(await under.place.dumpSchema());
      } finally {
        await created.remove();
      }
    });

    test('is refused to who is older than what the store was written by', async () => {
      await under.place.setVersion(999);
      await expect(under.place.open()).rejects.toThrow('newer Millrace (schema 999');
    });

    test('leaves who was there before to end what goes on, and to take up nothing new', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      await under.store.createRun(createNewRun('b'));
      await under.place.setVersion(999);
      await expect(under.store.createRun(createNewRun('c'))).rejects.toThrow('newer Millrace');
      const claim = { run: toRunId('run_b'), expectedEpoch: 1, owner: 'host/1', leaseMs: 1_000 };
      await expect(under.store.claimRun(claim)).rejects.toThrow('newer Millrace');
      expect(await under.store.appendEvents(createBatch(run, createEvents(run, 2, ['x'])))).toBe(true);
      expect(await under.store.readRun(toRunId('run_b'))).toMatchObject({ epoch: 1 });
      expect(await under.store.readRun(toRunId('run_c'))).toBeUndefined();
    });
  });
}
