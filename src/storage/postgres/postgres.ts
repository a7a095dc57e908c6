import type { AlertStore } from '../../ports/alert-store.ts';
import type { BackfillStore } from '../../ports/backfill-store.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import type { OutboxStore } from '../../ports/outbox-store.ts';
import type { RetentionStore } from '../../ports/retention-store.ts';
import type { VerificationStore } from '../../ports/verification-store.ts';
import type { SensorStore } from '../../ports/sensor-store.ts';
import type { SignalStore } from '../../ports/signal-store.ts';
import { tallyChunks } from './tally-chunks.ts';
import { readBackfill } from './read-backfill.ts';
import { listChunks } from './list-chunks.ts';
import { listBackfills } from './list-backfills.ts';
import { createBackfill } from './create-backfill.ts';
import { commitChunks } from './commit-chunks.ts';
import { changeBackfill } from './change-backfill.ts';
import { listOverdueRuns } from './list-overdue-runs.ts';
import { readStepsOfJobs } from './read-steps-of-jobs.ts';
import { listRepeats } from './list-repeats.ts';
import { commitAlerts } from './commit-alerts.ts';
import { listAlerts } from './list-alerts.ts';
import { listChecks } from './list-checks.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { appendEvents } from './append-events.ts';
import { askRoom } from './ask-room.ts';
import { beat } from './beat.ts';
import { changeSchedule } from './change-schedule.ts';
import { claimHookCalls } from './claim-hook-calls.ts';
import { claimRun } from './claim-run.ts';
import { commitTicks } from './commit-ticks.ts';
import { createRun } from './create-run.ts';
import { type Database, openDatabase } from './database.ts';
import { extendHookClaim } from './extend-hook-claim.ts';
import { findRemoved } from './find-removed.ts';
import { POSTGRES_LIMITS } from './limits.ts';
import { listAssets } from './list-assets.ts';
import { listDueRuns } from './list-due-runs.ts';
import { listGraphsInUse } from './list-graphs-in-use.ts';
import { listHookCalls } from './list-hook-calls.ts';
import { listLostRuns } from './list-lost-runs.ts';
import { listRuns } from './list-runs.ts';
import { listRunsWithOutput } from './list-runs-with-output.ts';
import { markOutputRemoved } from './mark-output-removed.ts';
import { deploy } from './deploy.ts';
import { dispatchRuns } from './dispatch-runs.ts';
import { keepGraph } from './keep-graph.ts';
import { leave } from './leave.ts';
import { listDaemons } from './list-daemons.ts';
import { listDeployments } from './list-deployments.ts';
import { listSchedules } from './list-schedules.ts';
import { listTicks } from './list-ticks.ts';
import { migrate } from './migrate.ts';
import { readActive } from './read-active.ts';
import { readAssets } from './read-assets.ts';
import { readCancel } from './read-cancel.ts';
import { readChains } from './read-chains.ts';
import { readEvents } from './read-events.ts';
import { readFeed } from './read-feed.ts';
import { readGraph } from './read-graph.ts';
import { readLease } from './read-lease.ts';
import { readPlan } from './read-plan.ts';
import { readQueue } from './read-queue.ts';
import { readRun } from './read-run.ts';
import { readSignalCursor } from './read-signal-cursor.ts';
import { checkDatabase } from './check-database.ts';
import { readStoredEvents } from './read-stored-events.ts';
import { readSignals } from './read-signals.ts';
import { readSlots } from './read-slots.ts';
import { readScheduleNumber } from './read-schedule-number.ts';
import { readSpans } from './read-spans.ts';
import { readSteps } from './read-steps.ts';
import { tallyWaitingRuns } from './tally-waiting-runs.ts';
import { readTurn } from './read-turn.ts';
import { removeBackfill } from './remove-backfill.ts';
import { removeGraphs } from './remove-graphs.ts';
import { removeTicks, tallyDueTicks } from './remove-ticks.ts';
import { removeVersions } from './remove-versions.ts';
import { removeRetired } from './remove-retired.ts';
import { reassignRun } from './reassign-run.ts';
import { renewLease } from './renew-lease.ts';
import { requestCancel } from './request-cancel.ts';
import { settleHookCall } from './settle-hook-call.ts';
import { retireRun } from './retire-run.ts';
import { changeSensor } from './change-sensor.ts';
import { commitLook } from './commit-look.ts';
import { listLooks } from './list-looks.ts';
import { listRunRequests } from './list-run-requests.ts';
import { listSensors } from './list-sensors.ts';
import { readRunRequests } from './read-run-requests.ts';
import { readSensor } from './read-sensor.ts';
import { resetSensor } from './reset-sensor.ts';

/**
 * The store of many machines: a schema of a Postgres database. Each operation is one statement, so that a process which freezes holds no
 * lock. Rejects with a sentence for people when the server cannot be reached or must not be used.
 *
 * Invariant: what an operation resolved with is on the server's disk (`synchronous_commit`). A connection that is lost while a statement is
 * committed says nothing about it: the operation looks whether its own work is there, and does it only if not.
 */
export async function openPostgresStore(options: PostgresOptions): Promise<InstanceStore> {
  const { url, schema = 'millrace', connections = POSTGRES_LIMITS.connections } = options;
  const db = await openDatabase({ url, schema, connections });
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    ...verificationOf(db),
    createRun: (run) => createRun(db, run),
    claimRun: (claim) => claimRun(db, claim),
    renewLease: (lease) => renewLease(db, lease),
    appendEvents: (batch) => appendEvents(db, batch),
    askRoom: (question) => askRoom(db, question),
    readSlots: (limits) => (limits.length === 0 ? Promise.resolve([]) : readSlots(db, limits)),
    ...createOutboxStore(db),
    requestCancel: (request) => requestCancel(db, request),
    readCancel: (id) => readCancel(db, id),
    readRun: (id) => readRun(db, id),
    listRuns: (filter) => listRuns(db, filter),
    readLease: (id) => readLease(db, id),
    readPlan: (id) => readPlan(db, id),
    readSteps: (id) => readSteps(db, id),
    readEvents: (id, page) => readEvents(db, id, page),
    readFeed: (page) => readFeed(db, page),
    readAssets: (scope, keys) => (keys.length === 0 ? Promise.resolve([]) : readAssets(db, scope, keys)),
    listAssets: (scope, assets) => (assets.length === 0 ? Promise.resolve([]) : listAssets(db, scope, assets)),
    ...createRetentionStore(db),
    keepGraph: (graph) => keepGraph(db, graph),
    readGraph: (hash) => readGraph(db, hash),
    deploy: (deployment) => deploy(db, deployment),
    listDeployments: (filter) => listDeployments(db, filter),
    readActive: () => readActive(db),
    listSchedules: (filter) => listSchedules(db, filter),
    readSpans: (filter) => readSpans(db, filter),
    changeSchedule: (change) => changeSchedule(db, change),
    readScheduleNumber: () => readScheduleNumber(db),
    commitTicks: (entries) => commitTicks(db, entries),
    listTicks: (filter) => listTicks(db, filter),
    ...createQueueStore(db),
    readChains: (schedules) => (schedules.length === 0 ? Promise.resolve([]) : readChains(db, schedules)),
    beat: (one) => beat(db, one),
    leave: (daemon) => leave(db, daemon),
    listDaemons: () => listDaemons(db),
    ...createSensorStore(db),
    ...createBackfillStore(db),
    ...createAlertStore(db),
    close: () => db.close(),
  };
}

function createSensorStore(db: Database): SensorStore & SignalStore {
  return {
    listSensors: (filter) => listSensors(db, filter),
    readSensor: (sensor) => readSensor(db, sensor),
    readRunRequests: (sensor, keys) => (keys.length === 0 ? Promise.resolve([]) : readRunRequests(db, sensor, keys)),
    commitLook: (entry) => commitLook(db, entry),
    listLooks: (filter) => listLooks(db, filter),
    listRunRequests: (filter) => listRunRequests(db, filter),
    changeSensor: (change) => changeSensor(db, change),
    resetSensor: (reset) => resetSensor(db, reset),
    readSignals: (page) => readSignals(db, page),
    readSignalCursor: () => readSignalCursor(db),
  };
}

function createRetentionStore(db: Database): Omit<RetentionStore, 'listGraphsInUse'> {
  return {
    listDueRuns: (due) => listDueRuns(db, due),
    listRunsWithOutput: (due) => listRunsWithOutput(db, due),
    retireRun: (run, at) => retireRun(db, run, at),
    markOutputRemoved: (run, at) => markOutputRemoved(db, run, at),
    removeBackfill: (due) => removeBackfill(db, due),
    removeVersions: (due) => removeVersions(db, due),
    removeTicks: (due) => removeTicks(db, due),
    tallyDueTicks: (due) => tallyDueTicks(db, due),
    removeGraphs: (due) => removeGraphs(db, due),
    removeRetired: (run, eventsMax) => removeRetired(db, run, eventsMax),
    findRemoved: (runs) => (runs.length === 0 ? Promise.resolve([]) : findRemoved(db, runs)),
  };
}

function createAlertStore(db: Database): AlertStore {
  return {
    listOverdueRuns: (page) => listOverdueRuns(db, page),
    readStepsOfJobs: (run, jobs) => (jobs.length === 0 ? Promise.resolve([]) : readStepsOfJobs(db, run, jobs)),
    listRepeats: (run) => listRepeats(db, run),
    commitAlerts: (change) => commitAlerts(db, change),
    listAlerts: (filter) => listAlerts(db, filter),
    listChecks: (scope, assets) => (assets.length === 0 ? Promise.resolve([]) : listChecks(db, scope, assets)),
  };
}

function createQueueStore(
  db: Database,
): Pick<
  InstanceStore,
  'readQueue' | 'listLostRuns' | 'tallyWaitingRuns' | 'readTurn' | 'dispatchRuns' | 'reassignRun'
> {
  return {
    readQueue: (page) => readQueue(db, page),
    listLostRuns: (filter) => listLostRuns(db, filter),
    tallyWaitingRuns: () => tallyWaitingRuns(db),
    readTurn: (id) => readTurn(db, id),
    dispatchRuns: (dispatch) => dispatchRuns(db, dispatch),
    reassignRun: (reassignment) => reassignRun(db, reassignment),
  };
}

function createOutboxStore(db: Database): OutboxStore {
  return {
    addHookCalls: (calls) => (calls.length === 0 ? Promise.resolve() : addHookCalls(db, calls)),
    claimHookCalls: (claim) => claimHookCalls(db, claim),
    extendHookClaim: (extension) => extendHookClaim(db, extension),
    settleHookCall: (settled) => settleHookCall(db, settled),
    listHookCalls: (filter) => listHookCalls(db, filter),
  };
}

function verificationOf(db: Database): VerificationStore & Pick<RetentionStore, 'listGraphsInUse'> {
  return {
    listGraphsInUse: () => listGraphsInUse(db),
    checkDatabase: () => checkDatabase(db),
    readStoredEvents: (id, page) => readStoredEvents(db, id, page),
  };
}

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Made when it is not there; several instances share a database by having one each. */
  readonly schema?: string;
  /** At most so many at once. */
  readonly connections?: number;
}

function createBackfillStore(db: Database): BackfillStore {
  return {
    createBackfill: (backfill) => createBackfill(db, backfill),
    readBackfill: (id) => readBackfill(db, id),
    listBackfills: (filter) => listBackfills(db, filter),
    listChunks: (filter) => listChunks(db, filter),
    tallyChunks: (backfill, ranges) => (ranges.length === 0 ? Promise.resolve([]) : tallyChunks(db, backfill, ranges)),
    commitChunks: (step) => commitChunks(db, step),
    changeBackfill: (change) => changeBackfill(db, change),
  };
}
