import type { DatabaseOptions } from './database.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { appendEvents } from './append-events.ts';
import { askRoom } from './ask-room.ts';
import { beat } from './beat.ts';
import { changeBackfill } from './change-backfill.ts';
import { changeSchedule } from './change-schedule.ts';
import { claimHookCalls } from './claim-hook-calls.ts';
import { claimRun } from './claim-run.ts';
import { commitChunks } from './commit-chunks.ts';
import { commitTicks } from './commit-ticks.ts';
import { createBackfill } from './create-backfill.ts';
import { createRun } from './create-run.ts';
import { deploy } from './deploy.ts';
import { dispatchRuns } from './dispatch-runs.ts';
import { extendHookClaim } from './extend-hook-claim.ts';
import { findRemoved } from './find-removed.ts';
import { keepGraph } from './keep-graph.ts';
import { leave } from './leave.ts';
import { listAssets } from './list-assets.ts';
import { listBackfills } from './list-backfills.ts';
import { listChunks } from './list-chunks.ts';
import { listDaemons } from './list-daemons.ts';
import { listDeployments } from './list-deployments.ts';
import { listDueRuns } from './list-due-runs.ts';
import { listHookCalls } from './list-hook-calls.ts';
import { listLostRuns } from './list-lost-runs.ts';
import { listRunsWithOutput } from './list-runs-with-output.ts';
import { listRuns } from './list-runs.ts';
import { listSchedules } from './list-schedules.ts';
import { listTicks } from './list-ticks.ts';
import { markOutputRemoved } from './mark-output-removed.ts';
import { readActive } from './read-active.ts';
import { readAssets } from './read-assets.ts';
import { readBackfill } from './read-backfill.ts';
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
import { listGraphsInUse } from './list-graphs-in-use.ts';
import { checkDatabase } from './check-database.ts';
import { readStoredEvents } from './read-stored-events.ts';
import { readSignals } from './read-signals.ts';
import { readSlots } from './read-slots.ts';
import { readScheduleNumber } from './read-schedule-number.ts';
import { readSpans } from './read-spans.ts';
import { readSteps } from './read-steps.ts';
import { tallyWaitingRuns } from './tally-waiting-runs.ts';
import { readTurn } from './read-turn.ts';
import { reassignRun } from './reassign-run.ts';
import { removeBackfill } from './remove-backfill.ts';
import { removeGraphs } from './remove-graphs.ts';
import { removeTicks, tallyDueTicks } from './remove-ticks.ts';
import { removeVersions } from './remove-versions.ts';
import { removeRetired } from './remove-retired.ts';
import { renewLease } from './renew-lease.ts';
import { requestCancel } from './request-cancel.ts';
import { retireRun } from './retire-run.ts';
import { changeSensor } from './change-sensor.ts';
import { commitLook } from './commit-look.ts';
import { listLooks } from './list-looks.ts';
import { listRunRequests } from './list-run-requests.ts';
import { listSensors } from './list-sensors.ts';
import { readRunRequests } from './read-run-requests.ts';
import { readSensor } from './read-sensor.ts';
import { resetSensor } from './reset-sensor.ts';
import { settleHookCall } from './settle-hook-call.ts';
import { tallyChunks } from './tally-chunks.ts';
import { listOverdueRuns } from './list-overdue-runs.ts';
import { readStepsOfJobs } from './read-steps-of-jobs.ts';
import { listRepeats } from './list-repeats.ts';
import { commitAlerts } from './commit-alerts.ts';
import { listAlerts } from './list-alerts.ts';
import { listChecks } from './list-checks.ts';

/** What the worker can be asked: one operation of the port each, in a file of its name. */
export const OPERATIONS = {
  addHookCalls,
  appendEvents,
  askRoom,
  beat,
  changeBackfill,
  changeSchedule,
  claimHookCalls,
  claimRun,
  commitChunks,
  commitTicks,
  createBackfill,
  createRun,
  deploy,
  dispatchRuns,
  extendHookClaim,
  findRemoved,
  keepGraph,
  leave,
  listAssets,
  listBackfills,
  listChunks,
  listDaemons,
  listDeployments,
  listDueRuns,
  listHookCalls,
  listRuns,
  listRunsWithOutput,
  listSchedules,
  listTicks,
  markOutputRemoved,
  readActive,
  readAssets,
  readBackfill,
  readCancel,
  readChains,
  readEvents,
  readFeed,
  readGraph,
  readLease,
  readPlan,
  readQueue,
  listLostRuns,
  tallyWaitingRuns,
  readRun,
  readSignalCursor,
  checkDatabase,
  listGraphsInUse,
  readStoredEvents,
  readSignals,
  readSlots,
  readScheduleNumber,
  readSpans,
  readSteps,
  readTurn,
  reassignRun,
  removeBackfill,
  removeGraphs,
  removeTicks,
  tallyDueTicks,
  removeVersions,
  removeRetired,
  renewLease,
  requestCancel,
  retireRun,
  changeSensor,
  commitLook,
  listLooks,
  listRunRequests,
  listSensors,
  readRunRequests,
  readSensor,
  resetSensor,
  settleHookCall,
  tallyChunks,
  listOverdueRuns,
  readStepsOfJobs,
  listRepeats,
  commitAlerts,
  listAlerts,
  listChecks,
};

export type OperationName = keyof typeof OPERATIONS | 'open' | 'close';

export type Operation<Name extends OperationName> = Name extends keyof typeof OPERATIONS
  ? { readonly input: Parameters<(typeof OPERATIONS)[Name]>[1]; readonly output: ReturnType<(typeof OPERATIONS)[Name]> }
  : { readonly input: undefined; readonly output: undefined };

/** Writes are committed together, and wait for the disk. */
export function isWrite(name: OperationName): boolean {
  return WRITES.has(name);
}

const WRITES: ReadonlySet<OperationName> = new Set([
  'addHookCalls',
  'appendEvents',
  'askRoom',
  'beat',
  'changeBackfill',
  'changeSchedule',
  'claimHookCalls',
  'claimRun',
  'commitChunks',
  'commitTicks',
  'createBackfill',
  'createRun',
  'deploy',
  'dispatchRuns',
  'keepGraph',
  'leave',
  'markOutputRemoved',
  'reassignRun',
  'removeBackfill',
  'removeGraphs',
  'removeTicks',
  'removeVersions',
  'removeRetired',
  'renewLease',
  'requestCancel',
  'retireRun',
  'changeSensor',
  'commitLook',
  'resetSensor',
  'extendHookClaim',
  'settleHookCall',
  'commitAlerts',
]);

/** What the thread is started with. */
export interface WorkerData extends DatabaseOptions {
  readonly path: string;
}

export interface WorkerQuestion {
  readonly id: number;
  readonly name: OperationName;
  readonly input: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
