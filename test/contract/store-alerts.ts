import { describe, expect, test } from 'vitest';
import type { Alert } from '../../src/model/alert.ts';
import { toRunId } from '../../src/model/ids.ts';
import type { AlertChange, AlertStore } from '../../src/ports/alert-store.ts';
import type { AutomationStore } from '../../src/ports/automation-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { createNewRun } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Deadlines of runs, and what is late or not carried out. */
export function describeAlerts(under: PartUnderTest<Store & AlertStore & AutomationStore>): void {
  const commit = (change: Partial<AlertChange>) =>
    under.store.commitAlerts({ opened: [], ended: [], judged: [], ...change });
  const open = (...alerts: readonly Alert[]) => commit({ opened: alerts.map((alert) => ({ alert, hooks: [] })) });
  const end = (key: string, at = 9_000) => commit({ ended: [{ key, end: { at, how: 'recovered' }, hooks: [] }] });

  describe('alerts', () => {
    test('are opened once and ended once, however many find them', async () => {
      const stores = [under.store, await under.place.open(), await under.place.open()];
      const change = { opened: [{ alert: createAlert('k1'), hooks: [] }], ended: [], judged: [] };
      const opened = await Promise.all(stores.map((store) => store.commitAlerts(change)));
      expect(opened.flatMap((changed) => changed.opened)).toEqual(['k1']);
      expect(await end('k1')).toEqual({ opened: [], ended: ['k1'] });
      expect(await end('k1', 9_999)).toEqual({ opened: [], ended: [] });
      expect(await open(createAlert('k1'))).toEqual({ opened: [], ended: [] });
      expect(await under.store.listAlerts({ limit: 10 })).toEqual([
        { ...createAlert('k1'), ended: { at: 9_000, how: 'recovered' } },
      ]);
      expect(await end('nothing')).toEqual({ opened: [], ended: [] });
    });

    test('are listed by what they are about, the newest first', async () => {
      const late = createAlert('k2', { openedAt: 6_000, kind: 'late_asset', subject: 'marts.delays' });
      const odd = createAlert('k3', { run: toRunId('run_a'), step: 'a\0\ud800', message: "it's \0 half \ud83d" });
      const far = createAlert('k4', { environment: 'prod', openedAt: 7_000 });
      await open(createAlert('k1'), late, odd, far);
      await end('k1');
      const keysOf = async (filter: object) =>
        (await under.store.listAlerts({ limit: 10, ...filter })).map(({ key }) => key);
      expect(await keysOf({})).toEqual(['k4', 'k2', 'k1', 'k3']);
      expect(await keysOf({ limit: 1 })).toEqual(['k4']);
      expect(await keysOf({ project: 'flights', environment: 'dev', isOpen: true })).toEqual(['k2', 'k3']);
      expect(await keysOf({ isOpen: false })).toEqual(['k1']);
      expect(await keysOf({ key: 'k3' })).toEqual(['k3']);
      expect(await keysOf({ kinds: ['late_asset', 'lost_run'], subject: 'marts.delays' })).toEqual(['k2']);
      expect(await under.store.listAlerts({ run: toRunId('run_a'), limit: 10 })).toEqual([odd]);
      expect(await keysOf({ project: 'weather' })).toEqual([]);
    });

    test('that ended are forgotten, and open ones are not', async () => {
      await open(createAlert('k1'), createAlert('k2'), createAlert('k3'));
      await end('k1', 7_000);
      await end('k2', 8_000);
      await commit({ forgetBefore: 8_000 });
      expect((await under.store.listAlerts({ limit: 10 })).map(({ key }) => key)).toEqual(['k2', 'k3']);
    });
  });

  describe('deadlines of runs', () => {
    test('that have come are listed until they are judged, the earliest first', async () => {
      const [first, second] = [createNewRun('a'), createNewRun('b')];
      await under.store.createRun({ ...second, dueAt: 3_000 });
      await under.store.createRun({ ...first, dueAt: 2_000 });
      await under.store.createRun(createNewRun('c'));
      const overdue = async (now: number, limit = 10) =>
        (await under.store.listOverdueRuns({ now, limit })).map(({ run, dueAt }) => [run.id, dueAt]);
      const [a, b] = [first.run.id, second.run.id];
      expect(await overdue(1_999)).toEqual([]);
      expect(await overdue(2_000)).toEqual([[a, 2_000]]);
      expect(await overdue(9_000)).toEqual([[a, 2_000], [b, 3_000]]); // prettier-ignore
      expect(await overdue(9_000, 1)).toEqual([[a, 2_000]]);
      const judged = { run: a, dueAt: 2_000, nextAt: 5_000 };
      for (let time = 0; time < 2; time++) await commit({ judged: [judged, { run: b, dueAt: 3_000 }] });
      expect(await overdue(9_000)).toEqual([[a, 5_000]]);
      await commit({ judged: [{ run: a, dueAt: 2_000 }] });
      expect(await overdue(9_000)).toEqual([[a, 5_000]]);
    });

    test('stay while the run goes on', async () => {
      const created = createNewRun('a');
      await under.store.createRun({ ...created, dueAt: 2_000 });
      const claim = { run: created.run.id, expectedEpoch: 1, owner: 'host/1', leaseMs: 60_000 };
      expect(await under.store.claimRun(claim)).toBeDefined();
      const [overdue] = await under.store.listOverdueRuns({ now: 2_000, limit: 1 });
      expect(overdue).toEqual({ run: await under.store.readRun(created.run.id), dueAt: 2_000 });
    });

    test('are those of steps of some jobs too, and of what repeats a run', async () => {
      const created = createNewRun('a');
      await under.store.createRun(created);
      const { id } = created.run;
      const all = await under.store.readSteps(id);
      const [step] = all;
      if (step === undefined) throw new Error('the sample has no steps');
      expect(await under.store.readStepsOfJobs(id, [step.job, 'nothing'])).toEqual(
        all.filter(({ job }) => job === step.job),
      );
      expect(await under.store.readStepsOfJobs(id, [])).toEqual([]);
      const again = [createNewRun('b', { retryOf: id }), createNewRun('c', { retryOf: id })];
      for (const one of again) await under.store.createRun(one);
      expect(await under.store.listRepeats(id)).toEqual(again.map(({ run }) => run));
    });
  });
}

export function createAlert(key: string, over: Partial<Alert> = {}): Alert {
  return {
    key,
    kind: 'late_run',
    project: 'flights',
    environment: 'dev',
    subject: 'pipeline:daily',
    dueAt: 4_000,
    openedAt: 5_000,
    message: 'It is late.',
    ...over,
  };
}
