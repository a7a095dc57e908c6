import { setImmediate as turn } from 'node:timers/promises';
import { isFailpointSet, passFailpoint } from '../ports/failpoint.ts';
import type { InstanceStore } from '../ports/instance-store.ts';

/**
 * The store with places to crash around each of its writes: `NAME:before` it is asked for, `NAME:sent` when it is on its way and nobody has
 * an answer, `NAME:after` it is durable. Of events, also `TYPE:before`, `TYPE:sent` and `TYPE:after` for each of their types. The store
 * itself unless this process was started to crash.
 */
export function withCrashes(store: InstanceStore): InstanceStore {
  if (!isFailpointSet) return store;
  return {
    ...store,
    createRun: (run) => crash(['createRun'], () => store.createRun(run)),
    claimRun: (claim) => crash(['claimRun'], () => store.claimRun(claim)),
    renewLease: (lease) => crash(['renewLease'], () => store.renewLease(lease)),
    appendEvents: (batch) =>
      crash(['appendEvents', ...batch.events.map(({ type }) => type)], () => store.appendEvents(batch)),
    deploy: (deployment) => crash(['deploy'], () => store.deploy(deployment)),
    commitTicks: (entries) => crash(['commitTicks'], () => store.commitTicks(entries)),
    commitLook: (entry) => crash(['commitLook'], () => store.commitLook(entry)),
    dispatchRuns: (dispatch) => crash(['dispatchRuns'], () => store.dispatchRuns(dispatch)),
    reassignRun: (reassignment) => crash(['reassignRun'], () => store.reassignRun(reassignment)),
    createBackfill: (backfill) => crash(['createBackfill'], () => store.createBackfill(backfill)),
    commitChunks: (step) => crash(['commitChunks'], () => store.commitChunks(step)),
    changeBackfill: (change) => crash(['changeBackfill'], () => store.changeBackfill(change)),
    retireRun: (run, at) => crash(['retireRun'], () => store.retireRun(run, at)),
    removeRetired: (run, eventsMax) => crash(['removeRetired'], () => store.removeRetired(run, eventsMax)),
  };
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
