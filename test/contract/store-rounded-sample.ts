import { expect } from 'vitest';
import type { Tick } from '../../src/model/schedule.ts';
import type { InstanceStore } from '../../src/ports/instance-store.ts';
import type { SlotTake } from '../../src/ports/store.ts';
import { createAlert } from './store-alerts.ts';
import { createBatch, createCheck, createEvents, createNewRun, startRun } from './store-batches.ts';
import { createCall } from './store-outbox.ts';

/** What a store keeps beside runs and their events: a deployed project, a schedule with ticks, a queued run, a held slot, a call of a hook. */
export async function writeRoundedSample(store: InstanceStore): Promise<void> {
  await store.keepGraph({ hash: 'g', pieces: GRAPH, at: 1_000 });
  await store.deploy({ ...DEPLOYMENT, schedules: [{ schedule: SCHEDULE, rule: 'r', paused: false }] });
  const [span] = await store.readSpans(PLACE);
  if (span === undefined) throw new Error('the sample has no schedule');
  await store.commitTicks([{ span, cursor: 2_500, ticks: TICKS, runs: [QUEUED] }]);
  const run = await startRun(store, HOLDING);
  const hooks = [CALL];
  await store.appendEvents(createBatch(run, createEvents(run, 2, ['x']), { takes: [TAKE], hooks, checks: [CHECK] }));
  await store.commitAlerts({ opened: [{ alert: ALERT, hooks: [] }], ended: [], judged: [] });
  await store.requestCancel({ run, reason: "it's \0 enough", force: true });
}

/** All of it is there as it was. */
export async function checkRoundedSample(store: InstanceStore, version: number): Promise<void> {
  expect(await store.readGraph('g')).toEqual(GRAPH);
  expect(await store.listDeployments({ limit: 10 })).toEqual([DEPLOYMENT]);
  expect(await store.readSpans(PLACE)).toMatchObject([{ schedule: SCHEDULE, since: 1_000, cursor: 2_500, rule: 'r' }]);
  expect(await store.listTicks({ limit: 10 })).toEqual(TICKS.toReversed());
  const queue = await store.readQueue({ waitingPerLane: 10, waitingMax: 10 });
  expect(queue.waiting).toMatchObject([{ run: QUEUED.created.run.id, ...QUEUED.queued }]);
  expect(await store.readSlots([TAKE.limit])).toMatchObject([{ run: HOLDING.run.id, place: 1, attempt: 1 }]);
  expect(await store.listHookCalls({ limit: 10 })).toMatchObject([{ call: CALL, state: 'waiting', tries: 0 }]);
  if (version >= ALERTS_SINCE) {
    expect(await store.listAlerts({ limit: 10 })).toEqual([ALERT]);
    expect(await store.listChecks(PLACE, ['marts.delays'])).toEqual([CHECK]);
  }
  expect(await store.readCancel(HOLDING.run.id)).toEqual({ reason: "it's \0 enough", force: true });
}

const ALERTS_SINCE = 10;
const PLACE = { project: 'weather', environment: 'prod' };
const SCHEDULE = 'pipeline:daily';
const GRAPH = ['{"a": "\ud800 \0', 'b"}'];
const DEPLOYMENT = { ...PLACE, version: 1, graph: 'g', folder: '/', at: 1_000, by: 'me@host' };
const HOLDING = createNewRun('holding', PLACE);
const QUEUED = {
  created: createNewRun('queued', { ...PLACE, cause: { kind: 'schedule', key: 'pipeline:daily 2001' } }),
  queued: { priority: 3, lane: 'daily', chain: SCHEDULE },
};
const TICKS: readonly Tick[] = [
  { ...PLACE, schedule: SCHEDULE, fireAt: 1_500, at: 3_000, state: 'missed', reason: "it's \0 late" },
  { ...PLACE, schedule: SCHEDULE, fireAt: 2_000, at: 3_000, state: 'requested', run: QUEUED.created.run.id },
];
const ALERT = createAlert('a', { ...PLACE, message: "it's \0 late", run: HOLDING.run.id, step: 's' });
const CHECK = createCheck('marts.delays', { name: 'unique', message: 'half \ud83d', metadata: { rows: 3 } });
const CALL = createCall('k', { ...PLACE, run: HOLDING.run.id });
const TAKE: SlotTake = { limit: 'pool:x', max: 2, place: 1, attempt: 1, rank: { priority: 0, since: 1_000 } };
