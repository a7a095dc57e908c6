import { describe, expect, test } from 'vitest';
import type { ScheduleSpan, Tick } from '../../src/model/schedule.ts';
import type { AutomationStore, NewDeployment, TickEntry } from '../../src/ports/automation-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { toRunId } from '../../src/model/ids.ts';
import { createNewRun, readAllEvents, SCOPE } from './store-batches.ts';
import type { PartUnderTest } from './store-place.ts';

/** Deployments, schedules with their spans, and ticks. */
export function describeAutomation(under: PartUnderTest<Store & AutomationStore>): void {
  const spansNow = () => under.store.readSpans({});

  describe('deployed projects', () => {
    test('have their versions counted, and the newest is active', async () => {
      expect(await under.store.deploy(deployment(1))).toBe(true);
      expect(await under.store.deploy(deployment(2, { graph: 'g2', restores: 1 }))).toBe(true);
      expect(await under.store.deploy(deployment(1, { environment: 'prod' }))).toBe(true);
      expect(await under.store.readActive()).toEqual([
        rowOf(2, { graph: 'g2', restores: 1 }),
        rowOf(1, { environment: 'prod' }),
      ]);
      expect((await under.store.listDeployments({ ...SCOPE, limit: 10 })).map(({ version }) => version)).toEqual([
        2, 1,
      ]);
      expect(await under.store.listDeployments({ limit: 1 })).toHaveLength(1);
    });

    test('are counted on when a clock goes back between two versions', async () => {
      await under.store.deploy(deployment(1));
      await under.store.deploy(deployment(2, { at: 500 }));
      const versions = await under.store.listDeployments({ ...SCOPE, limit: 10 });
      expect(versions.map(({ version }) => version)).toEqual([2, 1]);
      expect(await under.store.deploy(deployment(3, { at: 400 }))).toBe(true);
    });

    test('are not deployed by who thinks that an older version is active; the same deployment again is none', async () => {
      await under.store.deploy(deployment(1));
      expect(await under.store.deploy(deployment(1))).toBe(true);
      expect(await under.store.deploy(deployment(1, { by: 'somebody else' }))).toBe(false);
      expect(await under.store.deploy(deployment(3))).toBe(false);
      const answers = await Promise.all(['a', 'b', 'c'].map((by) => under.store.deploy(deployment(2, { by }))));
      expect(answers.filter((isDone) => isDone)).toHaveLength(1);
      expect(await under.store.listDeployments({ limit: 10 })).toHaveLength(2);
    });

    test('have graphs of any size, each kept once', async () => {
      const pieces = Array.from({ length: 200 }, (_, at) => `piece ${at} \0 \ud800 ${'x'.repeat(1000)}`);
      await under.store.keepGraph({ hash: 'h', pieces, at: 1_000 });
      await under.store.keepGraph({ hash: 'h', pieces, at: 1_000 });
      expect(await under.store.readGraph('h')).toEqual(pieces);
      expect(await under.store.readGraph('other')).toBeUndefined();
    });

    test('are refused by who is older than the store', async () => {
      await under.place.setVersion(999);
      await expect(under.store.deploy(deployment(1))).rejects.toThrow('newer Millrace');
    });
  });

  describe('schedules', () => {
    test('fire from when they are deployed, and by a new rule only from when it is', async () => {
      await under.store.deploy(deployment(1));
      expect(await spansNow()).toEqual([
        span('pipeline:a', 'r1', { since: 1_000 }),
        span('pipeline:b', 'r1', { since: 1_000 }),
      ]);
      const changed = deployment(2, {
        at: 5_000,
        schedules: [scheduled('pipeline:a', 'r2'), scheduled('pipeline:b', 'r1')],
      });
      await under.store.deploy(changed);
      expect(await spansNow()).toEqual([
        span('pipeline:a', 'r1', { since: 1_000, until: 5_000 }),
        span('pipeline:a', 'r2', { since: 5_000, version: 2 }),
        span('pipeline:b', 'r1', { since: 1_000, version: 2 }),
      ]);
    });

    test('that are gone end, and begin anew when they come back', async () => {
      await under.store.deploy(deployment(1));
      await under.store.deploy(deployment(2, { at: 5_000, schedules: [scheduled('pipeline:b', 'r1')] }));
      await under.store.deploy(deployment(3, { at: 9_000 }));
      expect((await spansNow()).filter(({ schedule }) => schedule === 'pipeline:a')).toEqual([
        span('pipeline:a', 'r1', { since: 1_000, until: 5_000 }),
        span('pipeline:a', 'r1', { since: 9_000, version: 3 }),
      ]);
    });

    test('do not fire while they are paused, whatever is deployed, and then go on from now', async () => {
      const at = { ...SCOPE, schedule: 'pipeline:a', by: 'me@host' };
      const before = await under.store.readScheduleNumber();
      await under.store.deploy(deployment(1));
      expect(await under.store.changeSchedule({ ...at, to: 'paused', at: 2_000, reason: "it's \0 broken" })).toBe(true);
      expect(await under.store.changeSchedule({ ...at, to: 'paused', at: 2_500 })).toBe(false);
      await under.store.deploy(deployment(2, { at: 3_000, schedules: [scheduled('pipeline:a', 'r2')] }));
      expect(await under.store.listSchedules(SCOPE)).toEqual([
        {
          ...SCOPE,
          schedule: 'pipeline:a',
          rule: 'r2',
          isDeployed: true,
          paused: { at: 2_000, by: 'me@host', reason: "it's \0 broken" },
        },
        { ...SCOPE, schedule: 'pipeline:b', rule: 'r1', isDeployed: false },
      ]);
      expect((await spansNow()).filter(({ until }) => until === undefined)).toEqual([]);
      expect(await under.store.changeSchedule({ ...at, to: 'enabled', at: 8_000 })).toBe(true);
      expect((await spansNow()).filter(({ until }) => until === undefined)).toEqual([
        span('pipeline:a', 'r2', { since: 8_000, version: 2 }),
      ]);
      const [resumed] = await under.store.listSchedules(SCOPE);
      expect(resumed).toMatchObject({ resumed: { at: 8_000, by: 'me@host' } });
      expect(resumed?.paused).toBeUndefined();
      expect(await under.store.changeSchedule({ ...at, to: 'paused', at: 8_500, by: 'you' })).toBe(true);
      expect((await under.store.listSchedules(SCOPE))[0]).toMatchObject({
        ...{ paused: { at: 8_500, by: 'you' }, resumed: { at: 8_000, by: 'me@host' } },
      });
      expect(await under.store.changeSchedule({ ...at, schedule: 'pipeline:b', to: 'paused', at: 9_000 })).toBe(false);
      expect(await under.store.readScheduleNumber()).toBeGreaterThanOrEqual(before + 4);
    });

    test('start out paused once, when they say so', async () => {
      const paused = { ...scheduled('pipeline:a', 'r1'), paused: true };
      await under.store.deploy(deployment(1, { schedules: [paused] }));
      expect(await under.store.listSchedules({})).toMatchObject([{ paused: { at: 1_000, by: 'me@host' } }]);
      await under.store.changeSchedule({ ...SCOPE, schedule: 'pipeline:a', to: 'enabled', at: 2_000, by: 'me' });
      await under.store.deploy(deployment(2, { at: 3_000, schedules: [paused] }));
      expect(await spansNow()).toEqual([span('pipeline:a', 'r1', { since: 2_000, version: 2 })]);
    });

    test('never fire for a time that has its tick already, also when clocks disagree', async () => {
      await under.store.deploy(deployment(1));
      const [first] = await spansNow();
      await under.store.commitTicks([entry(first, 7_000, [missed(7_000)])]);
      await under.store.deploy(deployment(2, { at: 6_000, schedules: [scheduled('pipeline:a', 'r2')] }));
      expect(await spansNow()).toEqual([
        span('pipeline:a', 'r2', { since: 7_000, version: 2 }),
        span('pipeline:b', 'r1', { since: 1_000, until: 6_000 }),
      ]);
    });

    test('that change within one moment have one span that goes on', async () => {
      await under.store.deploy(deployment(1));
      await under.store.deploy(deployment(2, { schedules: [scheduled('pipeline:a', 'r2')] }));
      await under.store.deploy(deployment(3, { schedules: [scheduled('pipeline:a', 'r3')] }));
      expect(await spansNow()).toEqual([span('pipeline:a', 'r3', { since: 1_000, version: 3 })]);
    });
  });

  describe('ticks', () => {
    test('are stored with their run, its place in the queue, and the cursor', async () => {
      await under.store.deploy(deployment(1));
      const [first] = await spansNow();
      const created = createNewRun('ticked', { cause: { kind: 'schedule', key: 'a@1' } });
      const ticks: readonly Tick[] = [
        missed(2_000),
        { ...tickAt(3_000), state: 'skipped', cause: 'overlap', reason: "the run before it's \0 going" },
        { ...tickAt(4_000), zoneRules: '2025b', state: 'requested', run: created.run.id },
      ];
      const runs = [{ created, queued: { priority: 5, lane: 'pipeline:a', chain: 'pipeline:a' } }];
      expect(await under.store.commitTicks([{ ...entry(first, 4_000, ticks), runs }])).toEqual([true]);
      expect(await under.store.listTicks({ ...SCOPE, schedule: 'pipeline:a', limit: 10 })).toEqual(ticks.toReversed());
      expect(await under.store.listTicks({ before: 4_000, after: 2_000, limit: 10 })).toEqual([ticks[1]]);
      expect(await under.store.readRun(created.run.id)).toEqual(created.run);
      expect(await under.store.readPlan(created.run.id)).toBe(created.plan);
      expect(await under.store.readSteps(created.run.id)).toEqual(created.steps);
      expect(await readAllEvents(under.store, created.run.id)).toEqual([created.event]);
      const queue = await under.store.readQueue(PAGE);
      expect(queue.waiting).toMatchObject([
        { run: created.run.id, priority: 5, lane: 'pipeline:a', chain: 'pipeline:a' },
      ]);
      expect(await spansNow()).toMatchObject([{ cursor: 4_000 }, { cursor: 1_000 }]);
      const feed = await under.store.readFeed({ cursor: 0, limit: 10 });
      expect(feed.events).toEqual([created.event]);
    });

    test('are written once, however many daemons decide them, and by none that knows an older cursor', async () => {
      await under.store.deploy(deployment(1));
      const [first] = await spansNow();
      const others = await Promise.all([under.place.open(), under.place.open()]);
      const entries = [under.store, ...others].map((store, who) => ({
        store,
        entry: { ...entry(first, 2_000, [{ ...requested(2_000, 'once'), at: 9_000 + who }]), runs: [runOf('once')] },
      }));
      const answers = await Promise.all(entries.map(({ store, entry: one }) => store.commitTicks([one])));
      expect(answers.flat().filter((isWritten) => isWritten)).toHaveLength(1);
      expect(await under.store.listTicks({ limit: 10 })).toHaveLength(1);
      expect(await under.store.listRuns({ limit: 10 })).toHaveLength(1);
      expect(await under.store.commitTicks([entry(first, 3_000, [missed(3_000)])])).toEqual([false]);
    });

    test('of one entry are written although another one is old, and the same entry again is written already', async () => {
      await under.store.deploy(deployment(1));
      const [a, b] = await spansNow();
      const old = entry({ ...spanOf(a), cursor: 500 }, 2_000, [missed(2_000)]);
      const ticks = [{ ...requested(2_000, 'b'), schedule: 'pipeline:b' }];
      const good = { ...entry(b, 2_000, ticks), runs: [runOf('b')] };
      expect(await under.store.commitTicks([old, good])).toEqual([false, true]);
      expect(await under.store.commitTicks([old, good])).toEqual([false, true]);
      expect(await under.store.listTicks({ limit: 10 })).toEqual(ticks);
      expect(await under.store.tallyWaitingRuns()).toBe(1);
    });

    test('are refused when the schedule was edited, paused or deployed anew since they were decided', async () => {
      await under.store.deploy(deployment(1));
      const [a, b] = await spansNow();
      const at = { ...SCOPE, schedule: 'pipeline:a', by: 'me', at: 1_500 } as const;
      await under.store.changeSchedule({ ...at, to: 'paused' });
      expect(await under.store.commitTicks([entry(a, 1_400, [missed(1_400)])])).toEqual([false]);
      await under.store.deploy(deployment(2, { at: 1_600 }));
      expect(await under.store.commitTicks([entry(b, 1_400, [])])).toEqual([false]);
      const [paused] = await spansNow();
      expect(await under.store.commitTicks([entry(paused, 1_500, [missed(1_400)])])).toEqual([true]);
      expect((await spansNow()).map(({ schedule }) => schedule)).toEqual(['pipeline:b']);
    });

    test('whose run is there already leave it as it is', async () => {
      await under.store.deploy(deployment(1));
      const [first] = await spansNow();
      const there = runOf('there').created;
      await under.store.createRun(there);
      const one = { ...entry(first, 2_000, [requested(2_000, 'there')]), runs: [runOf('there')] };
      expect(await under.store.commitTicks([one])).toEqual([true]);
      expect(await readAllEvents(under.store, there.run.id)).toHaveLength(1);
      expect(await under.store.tallyWaitingRuns()).toBe(0);
    });

    test('are stored by hundreds at once', async () => {
      const names = Array.from({ length: 300 }, (_, at) => `pipeline:${String(at).padStart(3, '0')}`);
      await under.store.deploy(deployment(1, { schedules: names.map((name) => scheduled(name, 'r')) }));
      const entries = (await spansNow()).map((one, at) => ({
        ...entry(one, 2_000, [{ ...requested(2_000, `n${at}`), schedule: one.schedule }]),
        runs: [runOf(`n${at}`)],
      }));
      expect(await under.store.commitTicks(entries)).toEqual(entries.map(() => true));
      expect(await under.store.listRuns({ limit: 1_000 })).toHaveLength(300);
      expect((await under.store.readQueue({ waitingPerLane: 1_000, waitingMax: 1_000 })).waiting).toHaveLength(300);
    });
  });
}

const PAGE = { waitingPerLane: 10, waitingMax: 100 };

function scheduled(schedule: string, rule: string) {
  return { schedule, rule, paused: false };
}

function deployment(version: number, over: Partial<NewDeployment> = {}): NewDeployment {
  const schedules = [scheduled('pipeline:a', 'r1'), scheduled('pipeline:b', 'r1')];
  return { ...rowOf(version), schedules, ...over };
}

function rowOf(version: number, over: object = {}) {
  return { ...SCOPE, version, graph: 'g1', folder: "/home/it's/a", at: 1_000, by: 'me@host', ...over };
}

function span(schedule: string, rule: string, over: Partial<ScheduleSpan> & { readonly since: number }): ScheduleSpan {
  return { ...SCOPE, schedule, rule, cursor: over.since, version: 1, ...over };
}

function spanOf(found: ScheduleSpan | undefined): ScheduleSpan {
  if (found === undefined) throw new Error('there is no such span');
  return found;
}

function entry(of: ScheduleSpan | undefined, cursor: number, ticks: readonly Tick[]): TickEntry {
  return { span: spanOf(of), cursor, ticks, runs: [] };
}

function tickAt(fireAt: number) {
  return { ...SCOPE, schedule: 'pipeline:a', fireAt, at: 9_000 };
}

function missed(fireAt: number): Tick {
  return { ...tickAt(fireAt), state: 'missed', reason: 'late' };
}

function requested(fireAt: number, run: string): Tick {
  return { ...tickAt(fireAt), state: 'requested', run: toRunId(`run_${run}`) };
}

function runOf(name: string) {
  const created = createNewRun(name, { cause: { kind: 'schedule', key: name } });
  return { created, queued: { priority: 0, lane: 'pipeline:a' } };
}
