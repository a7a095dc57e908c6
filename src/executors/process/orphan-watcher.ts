import { parentPort, workerData } from 'node:worker_threads';
import { watchOrphan } from './watch-orphan.ts';

/**
 * The thread beside foreign code in a step child: it sees that the parent is gone also while that code never returns. It is told of each
 * attempt that begins, and of nothing (`null`) when none goes on.
 */
const { orphanMs, parent } = workerData as OrphanWatcherData;
let stop: () => void = () => undefined;

parentPort?.on('message', (step: OrphanWatcherMessage) => {
  stop();
  stop = step === null ? () => undefined : watchOrphan({ ...step, orphanMs, hasParent: () => process.ppid === parent });
});

export interface OrphanWatcherData {
  readonly orphanMs: number;
  /** The process id of the parent; it may be gone by now. */
  readonly parent: number;
}

export type OrphanWatcherMessage = { readonly attempt: string; readonly mark: string } | null;
