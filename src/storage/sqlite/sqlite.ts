import { Worker } from 'node:worker_threads';
import type { AlertStore } from '../../ports/alert-store.ts';
import type { AutomationStore } from '../../ports/automation-store.ts';
import type { BackfillStore } from '../../ports/backfill-store.ts';
import { StoreFailure } from '../../ports/store-failure.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import type { OutboxStore } from '../../ports/outbox-store.ts';
import type { RetentionStore } from '../../ports/retention-store.ts';
import type { VerificationStore } from '../../ports/verification-store.ts';
import type { Operation, OperationName, WorkerAnswer, WorkerData, WorkerQuestion } from './operations.ts';

/**
 * The store of one machine: a SQLite file, written by a thread of its own, so that neither a locked file nor a slow disk ever stops the
 * caller. What several callers ask for at once is committed together. Several processes may have the file open.
 *
 * Invariant: `synchronous=FULL` in WAL mode: what an operation resolved with survives a power cut.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<InstanceStore> {
  const { workerFile, ...workerData } = options;
  const worker = new Worker(workerFile, {
    workerData: workerData satisfies WorkerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    stdout: false,
    stderr: false,
  });
  const waiting = new Map<number, Waiting>();
  let nextQuestion = 1;
  let end: Error | undefined;

  const failAll = (error: Error): void => {
    end ??= error;
    for (const { reject } of waiting.values()) reject(end);
    waiting.clear();
  };
  worker.on('message', (answers: readonly WorkerAnswer[]) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.value);
      else
        asked?.reject(
          asked.isOpening ? new Error(answer.message) : new StoreFailure(`the store failed: ${answer.message}`),
        );
    }
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => failAll(new Error('the store is closed')));

  const ask: Ask = (name, input) =>
    new Promise((resolve, reject) => {
      if (end !== undefined) {
        reject(end);
        return;
      }
      const question: WorkerQuestion = { id: nextQuestion++, name, input };
      // The worker answers a question with what its operation returns.
      waiting.set(question.id, { resolve: resolve as (value: unknown) => void, reject, isOpening: name === 'open' });
      worker.ref();
      worker.postMessage(question);
    });

  const close = async (): Promise<void> => {
    if (end === undefined) await ask('close', undefined).catch(() => undefined);
    end ??= new Error('the store is closed');
    await worker.terminate();
  };
  try {
    await ask('open', undefined);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...createOperations(ask), close };
}

/** What it is asked is short-lived: V8 would set aside several times as much, and hardly be faster. */
const YOUNG_MIB_MAX = 16;

export type Ask = <Name extends OperationName>(
  name: Name,
  input: Operation<Name>['input'],
) => Promise<Operation<Name>['output']>;

/** The port, each of whose methods asks for the operation of its name. */
export function createOperations(ask: Ask): Omit<InstanceStore, 'close'> {
  return {
    createRun: (run) => ask('createRun', run),
    claimRun: (claim) => ask('claimRun', claim),
    renewLease: (lease) => ask('renewLease', lease),
    appendEvents: (batch) => ask('appendEvents', batch),
    askRoom: (question) => ask('askRoom', question),
    readSlots: (limits) => (limits.length === 0 ? Promise.resolve([]) : ask('readSlots', limits)),
    ...createOutbox(ask),
    requestCancel: (request) => ask('requestCancel', request),
    readCancel: (id) => ask('readCancel', id),
    readRun: (id) => ask('readRun', id),
    listRuns: (filter) => ask('listRuns', filter),
    readLease: (id) => ask('readLease', id),
    readPlan: (id) => ask('readPlan', id),
    readSteps: (id) => ask('readSteps', id),
    readEvents: (id, page) => ask('readEvents', { id, page }),
    readFeed: (page) => ask('readFeed', page),
    ...verificationBy(ask),
    readSignals: (page) => ask('readSignals', page),
    readSignalCursor: () => ask('readSignalCursor', undefined),
    readAssets: (scope, keys) => (keys.length === 0 ? Promise.resolve([]) : ask('readAssets', { scope, keys })),
    ...createRetentionStore(ask),
    keepGraph: (graph) => ask('keepGraph', graph),
    readGraph: (hash) => ask('readGraph', hash),
    deploy: (deployment) => ask('deploy', deployment),
    listDeployments: (filter) => ask('listDeployments', filter),
    readActive: () => ask('readActive', undefined),
    listSchedules: (filter) => ask('listSchedules', filter),
    readSpans: (filter) => ask('readSpans', filter),
    changeSchedule: (change) => ask('changeSchedule', change),
    readScheduleNumber: () => ask('readScheduleNumber', undefined),
    commitTicks: (entries) => ask('commitTicks', entries),
    listTicks: (filter) => ask('listTicks', filter),
    listSensors: (filter) => ask('listSensors', filter),
    readSensor: (sensor) => ask('readSensor', sensor),
    readRunRequests: (sensor, keys) =>
      keys.length === 0 ? Promise.resolve([]) : ask('readRunRequests', { sensor, keys }),
    commitLook: (entry) => ask('commitLook', entry),
    listLooks: (filter) => ask('listLooks', filter),
    listRunRequests: (filter) => ask('listRunRequests', filter),
    changeSensor: (change) => ask('changeSensor', change),
    resetSensor: (reset) => ask('resetSensor', reset),
    ...createQueueStore(ask),
    readChains: (schedules) => (schedules.length === 0 ? Promise.resolve([]) : ask('readChains', schedules)),
    ...createDaemonList(ask),
    ...createBackfillStore(ask),
    ...createAlertStore(ask),
    listAssets: (scope, assets) => (assets.length === 0 ? Promise.resolve([]) : ask('listAssets', { scope, assets })),
  };
}

function createQueueStore(
  ask: Ask,
): Pick<
  InstanceStore,
  'readQueue' | 'listLostRuns' | 'tallyWaitingRuns' | 'readTurn' | 'dispatchRuns' | 'reassignRun'
> {
  return {
    readQueue: (page) => ask('readQueue', page),
    listLostRuns: (filter) => ask('listLostRuns', filter),
    tallyWaitingRuns: () => ask('tallyWaitingRuns', undefined),
    readTurn: (id) => ask('readTurn', id),
    dispatchRuns: (dispatch) => ask('dispatchRuns', dispatch),
    reassignRun: (reassignment) => ask('reassignRun', reassignment),
  };
}

function createDaemonList(ask: Ask): Pick<AutomationStore, 'beat' | 'leave' | 'listDaemons'> {
  return {
    beat: (one) => ask('beat', one),
    leave: (daemon) => ask('leave', daemon),
    listDaemons: () => ask('listDaemons', undefined),
  };
}

function createOutbox(ask: Ask): OutboxStore {
  return {
    addHookCalls: (calls) => (calls.length === 0 ? Promise.resolve() : ask('addHookCalls', calls)),
    claimHookCalls: (claim) => ask('claimHookCalls', claim),
    extendHookClaim: (extension) => ask('extendHookClaim', extension),
    settleHookCall: (settled) => ask('settleHookCall', settled),
    listHookCalls: (filter) => ask('listHookCalls', filter),
  };
}

function createRetentionStore(ask: Ask): Omit<RetentionStore, 'listGraphsInUse'> {
  return {
    listDueRuns: (due) => ask('listDueRuns', due),
    listRunsWithOutput: (due) => ask('listRunsWithOutput', due),
    retireRun: (run, at) => ask('retireRun', { run, at }),
    markOutputRemoved: (run, at) => ask('markOutputRemoved', { run, at }),
    removeBackfill: (due) => ask('removeBackfill', due),
    removeVersions: (due) => ask('removeVersions', due),
    removeTicks: (due) => ask('removeTicks', due),
    tallyDueTicks: (due) => ask('tallyDueTicks', due),
    removeGraphs: (due) => ask('removeGraphs', due),
    removeRetired: (run, eventsMax) => ask('removeRetired', { run, eventsMax }),
    findRemoved: (runs) => ask('findRemoved', runs),
  };
}

function createAlertStore(ask: Ask): AlertStore {
  return {
    listOverdueRuns: (page) => ask('listOverdueRuns', page),
    readStepsOfJobs: (run, jobs) => (jobs.length === 0 ? Promise.resolve([]) : ask('readStepsOfJobs', { run, jobs })),
    listRepeats: (run) => ask('listRepeats', run),
    commitAlerts: (change) => ask('commitAlerts', change),
    listAlerts: (filter) => ask('listAlerts', filter),
    listChecks: (scope, assets) => (assets.length === 0 ? Promise.resolve([]) : ask('listChecks', { scope, assets })),
  };
}

function createBackfillStore(ask: Ask): BackfillStore {
  return {
    createBackfill: (backfill) => ask('createBackfill', backfill),
    readBackfill: (id) => ask('readBackfill', id),
    listBackfills: (filter) => ask('listBackfills', filter),
    listChunks: (filter) => ask('listChunks', filter),
    tallyChunks: (backfill, ranges) =>
      ranges.length === 0 ? Promise.resolve([]) : ask('tallyChunks', { backfill, ranges }),
    commitChunks: (step) => ask('commitChunks', step),
    changeBackfill: (change) => ask('changeBackfill', change),
  };
}

function verificationBy(ask: Ask): VerificationStore & Pick<RetentionStore, 'listGraphsInUse'> {
  return {
    listGraphsInUse: () => ask('listGraphsInUse', undefined),
    checkDatabase: () => ask('checkDatabase', undefined),
    readStoredEvents: (id, page) => ask('readStoredEvents', { id, page }),
  };
}

export interface SqliteOptions {
  /** The database file; its folder is there. */
  readonly path: string;
  /** The file of the worker thread, `worker.ts` or what it is built into. */
  readonly workerFile: URL | string;
  /** Opens it although it is on a file system of other machines. */
  readonly allowNetworkFolder?: boolean;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly isOpening: boolean;
}
