import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Alert } from '../../model/alert.ts';
import { toRunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import type { Tick } from '../../model/schedule.ts';
import type { GoingRun } from '../../ports/automation-store.ts';
import type { StepRecord } from '../../ports/store.ts';
import type { AssetStatus } from '../../run/assets/asset-status.ts';
import { AUTOMATION_LIMITS } from '../limits.ts';
import type { ScheduleRule } from '../schedule-rule.ts';
import { createSampleGraph, createSampleJob } from '../../../test/sample-graph.ts';
import { decideDeadlines } from './decide-deadlines.ts';
import { decideFreshness } from './decide-freshness.ts';
import { findLostRuns } from './find-lost-runs.ts';
import { judgeAttempts } from './judge-attempts.ts';
import { decideMissedAlerts } from './missed-alerts.ts';

const HOUR = 3_600_000;
const FIRE = Date.UTC(2026, 2, 1, 3);
const SCOPE = { project: 'p', environment: 'dev' };
const GRAPH = createSampleGraph({
  pipelines: { daily: { jobs: ['a'], sla: { within: '2h' }, hooks: { on_late: 'tell', on_recovered: ['tell'] } } },
  jobs: { a: createSampleJob({ sla: { by: '04:00' }, hooks: { on_late: ['tell', 'call'] } }) },
});
const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const about = (nowMs: number) => ({ graph: GRAPH, scope: SCOPE, hash, nowMs });

function runOf(over: Partial<Run> = {}): Run {
  return {
    ...{ id: toRunId('run_1'), ...SCOPE, graph: 'g', plan: 'p', launch: {}, tags: { 'millrace/pipeline': 'daily' } },
    cause: { kind: 'schedule', key: `p/dev/pipeline:daily@${new Date(FIRE).toISOString()}` },
    ...{ engine: 'x', state: 'running', createdAt: FIRE + 5_000, counts: {}, seq: 1, epoch: 1 },
    ...over,
  };
}

const ruleOf = (catchup: ScheduleRule['catchup']): ScheduleRule => ({
  ...{ timing: { kind: 'at', atMs: FIRE }, timezone: 'UTC', startMs: -Infinity, endMs: Infinity, overlap: 'allow' },
  catchup,
});
const waiting = { state: 'waiting', attempt: 0, failures: 0, losses: 0, missing: 0 } as const;
const doneAt = (endedAt: number) =>
  ({ state: 'succeeded', attempt: 1, failures: 0, losses: 0, endedAt, memoKey: 'm', versions: {} }) as const;
const stepOf = (step: StepRecord['step']): StepRecord => ({ index: 0, id: 'a', job: 'a', step });

function judge(run: Run, step: StepRecord['step'], hours: number, dueAt = FIRE + HOUR) {
  const attempts = [{ run, steps: [stepOf(step)] }];
  return decideDeadlines({ run, dueAt }, { ...about(FIRE + hours * HOUR), attempts });
}

test('a deadline counts from the fire time, and is judged when it has passed and no sooner', () => {
  expect(judge(runOf(), waiting, 1)).toMatchObject({ opened: [], judged: [{ nextAt: FIRE + HOUR }] });
  const { opened, judged } = judge(runOf(), waiting, 1.5);
  expect(opened).toMatchObject([{ alert: { kind: 'late_step', step: 'a', subject: 'job:a', dueAt: FIRE + HOUR } }]);
  expect(opened.flatMap(({ hooks }) => hooks.map(({ hook, occasion }) => `${hook} ${occasion}`))).toEqual([
    'tell on_late',
    'call on_late',
  ]);
  expect(judged).toEqual([{ run: 'run_1', dueAt: FIRE + HOUR, nextAt: FIRE + 2 * HOUR }]);
});

test('the same facts give the same alert, whoever looks and when', () => {
  const [first, second] = [judge(runOf(), waiting, 3).opened, judge(runOf(), waiting, 30).opened];
  expect(first.map(({ alert }) => alert.key)).toEqual(second.map(({ alert }) => alert.key));
  expect(new Set(first.map(({ alert }) => alert.key)).size).toBe(2);
});

test('what ended late while nobody looked is opened and ended, and what was in time is not late', () => {
  const run = runOf({ state: 'succeeded', endedAt: FIRE + 2 * HOUR });
  const { opened, ended, judged } = judge(run, doneAt(FIRE + 1.5 * HOUR), 9);
  expect(opened.map(({ alert }) => alert.kind)).toEqual(['late_step']);
  expect(ended).toMatchObject([{ end: { at: FIRE + 1.5 * HOUR, how: 'recovered' } }]);
  expect(judged[0]).not.toHaveProperty('nextAt');
});

test('a run that failed is not done until a run that repeats it succeeds, and one that was cancelled is given up', () => {
  const failed = runOf({ state: 'failed', endedAt: FIRE + HOUR });
  const again = runOf({ id: toRunId('run_2'), retryOf: failed.id, state: 'succeeded', endedAt: FIRE + 3 * HOUR });
  expect(judgeAttempts([{ run: failed, steps: [] }])).toEqual({ state: 'open' });
  const both = [failed, again].map((run) => ({ run, steps: [] }));
  expect(judgeAttempts(both)).toEqual({ state: 'done', at: FIRE + 3 * HOUR });
  expect(judgeAttempts([{ run: runOf({ state: 'cancelled' }), steps: [] }])).toEqual({ state: 'cancelled' });
  expect(judgeAttempts([])).toEqual({ state: 'gone' });
});

test('a backfill and a retry have no deadline of their own', () => {
  for (const kind of ['backfill', 'retry'] as const)
    expect(judge(runOf({ cause: { kind, key: 'x' } }), waiting, 99)).toMatchObject({ opened: [] });
});

test('an asset is late once for each time that it becomes too old', () => {
  const status = (at: number): AssetStatus => ({
    ...{ name: 'a', kind: 'table', producer: 'a', readers: [], bad: [], checks: [] },
    latest: { at, run: 'run_1', step: 'a', dataVersion: 'v' },
    freshness: { state: 'too_old', maxAge: '1d', since: at + 24 * HOUR },
  });
  const facts = (nowMs: number) => ({ deployedAt: 0, nowMs });
  const late = decideFreshness(status(FIRE), [], facts(FIRE + 25 * HOUR));
  expect(late.opened).toMatchObject({ kind: 'late_asset', subject: 'a', dueAt: FIRE + 24 * HOUR });
  const open: Alert = {
    ...{ key: 'k', ...SCOPE, openedAt: 1, kind: 'late_asset', subject: 'a', dueAt: FIRE, message: '' },
  };
  expect(decideFreshness(status(FIRE), [open], facts(FIRE + 26 * HOUR))).toEqual({ ended: [], how: 'recovered' });
  const fresh = { ...status(FIRE), freshness: { state: 'fresh', maxAge: '1d', until: FIRE + 50 * HOUR } } as const;
  expect(decideFreshness(fresh, [open], facts(FIRE + 27 * HOUR))).toMatchObject({ ended: [open], how: 'recovered' });
});

test('an asset that was never made is late when it could have been made for as long as it may be old', () => {
  const never = { name: 'a', kind: 'table', readers: [], bad: [], checks: [] } as const;
  const status: AssetStatus = { ...never, freshness: { state: 'never_made', maxAge: '1d' } };
  expect(decideFreshness(status, [], { deployedAt: FIRE, nowMs: FIRE + 24 * HOUR })).not.toHaveProperty('opened');
  const late = decideFreshness(status, [], { deployedAt: FIRE, nowMs: FIRE + 24 * HOUR + 1 });
  expect(late.opened).toMatchObject({ dueAt: FIRE + 24 * HOUR });
});

test('a fire time that nothing came of is told where its schedule makes up for nothing', () => {
  const facts = about(FIRE + 5 * HOUR);
  const missed = [0, 1].map((hour): Tick => ({
    ...{ ...SCOPE, schedule: 'pipeline:daily', fireAt: FIRE + hour * HOUR, at: FIRE + 5 * HOUR },
    ...{ state: 'missed', reason: 'It was decided 4 hours late.' },
  }));
  const schedule = (catchup: ScheduleRule['catchup']) => ({ name: 'pipeline:daily', rule: ruleOf(catchup) });
  expect(decideMissedAlerts(missed, schedule('last'), facts)).toEqual([]);
  expect(decideMissedAlerts(missed, schedule('none'), facts)).toMatchObject([
    { alert: { kind: 'late_tick', dueAt: FIRE + 3 * HOUR }, hooks: [{ hook: 'tell', occasion: 'on_late' }] },
  ]);
});

test('runs that do not begin, that are silent and that were lost too often are told apart', () => {
  const going = (over: Partial<GoingRun>): GoingRun => ({
    ...{ run: toRunId('run_1'), ...SCOPE, epoch: 2, state: 'running', tags: {}, daemon: 'd', dispatchedAt: 0 },
    ...{ failures: 0, leaseMs: 0, isDaemonAlive: false, daemonCapacity: 4, priority: 0, lane: 'x', place: 1, ...over },
  });
  const find = (over: Partial<GoingRun>, nowMs: number, since?: number) =>
    findLostRuns(
      { going: [going(over)], waiting: [] },
      { nowMs, limits: AUTOMATION_LIMITS, silentSince: () => since },
    ).map(({ kind }) => kind);
  expect(find({ state: 'queued' }, AUTOMATION_LIMITS.stuckMs)).toEqual([]);
  expect(find({ state: 'queued' }, AUTOMATION_LIMITS.stuckMs + 1)).toEqual(['stuck_run']);
  expect(find({}, AUTOMATION_LIMITS.silentMs, 0)).toEqual([]);
  expect(find({}, AUTOMATION_LIMITS.silentMs + 1, 0)).toEqual(['lost_run']);
  expect(find({ failures: AUTOMATION_LIMITS.failuresMax }, 0)).toEqual(['lost_run']);
});
