import { describe, expect, test } from 'vitest';
import type { RunId } from '../../src/model/ids.ts';
import type { AlertStore } from '../../src/ports/alert-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createAsset, createBatch, createCheck, createEvents, createNewRun, SCOPE, startRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** What is known of assets. */
export function describeAssets(under: PartUnderTest<Store & AlertStore>): void {
  describe('assets', () => {
    test('are known by what was told last, for each partition and environment', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const before = createAsset('marts.delays', '2001-01-01');
      const last = { ...before, dataVersion: 'v2', rows: 0, bytes: 2 ** 50, definition: 'sha256-view' };
      const whole = createAsset('marts.delays', '');
      const odd = createAsset('marts.Delays', 'a\0\ud800|é');
      await append(under.store, run, 2, { assets: [before] });
      await append(under.store, run, 3, { assets: [whole, odd, before, last] });
      expect(await under.store.readAssets(SCOPE, [last, createAsset('nothing', ''), odd, last])).toEqual([last, odd]);
      expect(await under.store.listAssets(SCOPE, ['marts.delays', 'marts.Delays', 'nothing'])).toEqual([
        odd,
        whole,
        last,
      ]);
      expect(await under.store.readAssets({ ...SCOPE, environment: 'prod' }, [last])).toEqual([]);
      expect(await under.store.listAssets({ ...SCOPE, project: 'other' }, ['marts.delays'])).toEqual([]);
      expect(await under.store.readAssets(SCOPE, [])).toEqual([]);
      expect(await under.store.listAssets(SCOPE, [])).toEqual([]);
    });

    test('are marked bad until they are made anew', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const [one, two] = [createAsset('marts.delays', '1'), createAsset('marts.delays', '2')];
      const bad = 'unique \0';
      await append(under.store, run, 2, { assets: [one] });
      await append(under.store, run, 3, {
        assets: [two],
        badAssets: [one, two, createAsset('nothing', '')].map((key) => ({ ...key, bad })),
      });
      expect(await under.store.listAssets(SCOPE, ['marts.delays', 'nothing'])).toEqual([
        { ...one, bad },
        { ...two, bad },
      ]);
      await append(under.store, run, 4, { assets: [one] });
      expect(await under.store.readAssets(SCOPE, [one, two])).toEqual([one, { ...two, bad }]);
    });

    test('are not bad any more when the very check passes that they failed', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const [one, two] = [createAsset('marts.delays', '1'), createAsset('marts.delays', '2')];
      const marked = (bad: string) => [one, two].map((key) => ({ ...key, bad }));
      await append(under.store, run, 2, { assets: [one, two], badAssets: marked('unique') });
      await append(under.store, run, 3, { goodAssets: marked('row_count') });
      expect(await under.store.readAssets(SCOPE, [one, two])).toEqual(marked('unique'));
      await append(under.store, run, 4, { goodAssets: marked('unique').slice(0, 1) });
      expect(await under.store.readAssets(SCOPE, [one, two])).toEqual([one, { ...two, bad: 'unique' }]);
      await append(under.store, run, 5, { badAssets: marked('row_count'), goodAssets: marked('unique') });
      expect(await under.store.readAssets(SCOPE, [one, two])).toEqual(marked('row_count'));
    });

    test('have what each check came to last, for each partition and environment', async () => {
      const run = await startRun(under.store, createNewRun('a'));
      const first = createCheck('marts.delays', {
        partition: '1',
        passed: false,
        severity: 'warn',
        message: 'a\0\ud800',
      });
      const last = { ...createCheck('marts.delays', { partition: '1' }), at: 9, metadata: { rows: 3 } };
      const whole = createCheck('marts.delays', { name: 'row_count' });
      await append(under.store, run, 2, { checks: [first, whole] });
      expect(await under.store.listChecks(SCOPE, ['marts.delays', 'nothing'])).toEqual([whole, first]);
      await append(under.store, run, 3, { checks: [first, last] });
      expect(await under.store.listChecks(SCOPE, ['marts.delays'])).toEqual([whole, last]);
      expect(await under.store.listChecks({ ...SCOPE, environment: 'prod' }, ['marts.delays'])).toEqual([]);
      expect(await under.store.listChecks(SCOPE, [])).toEqual([]);
    });

    test('are written by several runs at once without one waiting for the other for ever', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const keys = Array.from({ length: 20 }, (_, at) => createAsset('marts.delays', `${at}`));
      const written = stores.map(async (writer, at) => {
        const run = await startRun(writer, createNewRun(`writer_${at}`));
        for (let seq = 2; seq < 22; seq++)
          await append(writer, run, seq, { assets: at === 1 ? keys.toReversed() : keys });
      });
      await Promise.all(written);
      expect(await under.store.listAssets(SCOPE, ['marts.delays'])).toHaveLength(20);
    });
  });
}

async function append(store: Store, run: RunId, seq: number, over: Parameters<typeof createBatch>[2]): Promise<void> {
  expect(await store.appendEvents(createBatch(run, createEvents(run, seq, ['x']), over))).toBe(true);
}
