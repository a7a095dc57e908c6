import { setImmediate as turn } from 'node:timers/promises';
import { isFailpointSet, passFailpoint } from '../../ports/failpoint.ts';
import type { TickEntry } from '../../ports/automation-store.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import type { EventBatch } from '../../ports/store.ts';

/**
 * The store with places to crash around each of its writes: `NAME:before` it is asked for, `NAME:sent` when it is on its way and nobody has
 * an answer, `NAME:after` it is durable. Of events, also `TYPE:before`, `TYPE:sent` and `TYPE:after` for each of their types, and `hooked` where
 * calls of hooks go with them; of ticks, `updates` where they are of jobs that go by data. The store itself unless this process was started to crash.
 */
export function withCrashes(store: InstanceStore): InstanceStore {
  return isFailpointSet ? { ...store, ...crashWrites(store) } : store;
}

/** Whatever changes something: what is not named below does not compile. */
type Write = Exclude<keyof InstanceStore, `${'read' | 'list' | 'find' | 'tally' | 'check'}${string}` | 'close'>;

function crashWrites(store: InstanceStore): Pick<InstanceStore, Write> {
  return {
    createRun: (run) => crash(['createRun'], () => store.createRun(run)),
    claimRun: (claim) => crash(['claimRun'], () => store.claimRun(claim)),
    renewLease: (lease) => crash(['renewLease'], () => store.renewLease(lease)),
    appendEvents: (batch) => crash(namesOfBatch(batch), () => store.appendEvents(batch)),
    askRoom: (question) => crash(['askRoom'], () => store.askRoom(question)),
    requestCancel: (request) => crash(['requestCancel'], () => store.requestCancel(request)),
    keepGraph: (graph) => crash(['storeGraph'], () => store.keepGraph(graph)),
    deploy: (deployment) => crash(['deploy'], () => store.deploy(deployment)),
    changeSchedule: (change) => crash(['changeSchedule'], () => store.changeSchedule(change)),
    commitTicks: (entries) => crash(namesOfTicks(entries), () => store.commitTicks(entries)),
    commitLook: (entry) => crash(['commitLook'], () => store.commitLook(entry)),
    changeSensor: (change) => crash(['changeSensor'], () => store.changeSensor(change)),
    resetSensor: (reset) => crash(['resetSensor'], () => store.resetSensor(reset)),
    dispatchRuns: (dispatch) => crash(['dispatchRuns'], () => store.dispatchRuns(dispatch)),
    reassignRun: (reassignment) => crash(['reassignRun'], () => store.reassignRun(reassignment)),
    beat: (beat) => crash(['beat'], () => store.beat(beat)),
    leave: (daemon) => crash(['leave'], () => store.leave(daemon)),
    createBackfill: (backfill) => crash(['createBackfill'], () => store.createBackfill(backfill)),
    commitChunks: (step) => crash(['commitChunks'], () => store.commitChunks(step)),
    changeBackfill: (change) => crash(['changeBackfill'], () => store.changeBackfill(change)),
    commitAlerts: (change) => crash(['commitAlerts'], () => store.commitAlerts(change)),
    addHookCalls: (calls) => crash(['addHookCalls'], () => store.addHookCalls(calls)),
    claimHookCalls: (claim) => crash(['claimHookCalls'], () => store.claimHookCalls(claim)),
    extendHookClaim: (extension) => crash(['extendHookClaim'], () => store.extendHookClaim(extension)),
    settleHookCall: (settled) => crash(['settleHookCall'], () => store.settleHookCall(settled)),
    retireRun: (run, at) => crash(['retireRun'], () => store.retireRun(run, at)),
    removeBackfill: (due) => crash(['removeBackfill'], () => store.removeBackfill(due)),
    removeTicks: (due) => crash(['removeTicks'], () => store.removeTicks(due)),
    removeVersions: (due) => crash(['removeVersions'], () => store.removeVersions(due)),
    removeGraphs: (due) => crash(['removeGraphs'], () => store.removeGraphs(due)),
    removeRetired: (run, eventsMax) => crash(['removeRetired'], () => store.removeRetired(run, eventsMax)),
    markOutputRemoved: (run, at) => crash(['markOutputRemoved'], () => store.markOutputRemoved(run, at)),
  };
}

function namesOfBatch({ events, hooks = [] }: EventBatch): readonly string[] {
  return ['appendEvents', ...events.map(({ type }) => type), ...(hooks.length > 0 ? ['hooked'] : [])];
}

/** Of what goes by data, the cause of a run is what it reads. */
function namesOfTicks(entries: readonly TickEntry[]): readonly string[] {
  const isUpdate = entries.some(({ runs }) => runs.some(({ created }) => created.run.cause.key.includes('#')));
  return [isUpdate ? 'updates' : 'commitTicks'];
}

async function crash<T>(names: readonly string[], write: () => Promise<T>): Promise<T> {
  const pass = (place: string): void => names.forEach((name) => passFailpoint(`${name}:${place}`));
  pass('before');
  const writing = write();
  await turn();
  pass('sent');
  const written = await writing;
  pass('after');
  return written;
}
