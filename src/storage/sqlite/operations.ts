import { appendEvents } from './append-events.ts';
import { askRoom } from './ask-room.ts';
import { claimRun } from './claim-run.ts';
import { createRun } from './create-run.ts';
import { findRemoved } from './find-removed.ts';
import { listAssets } from './list-assets.ts';
import { listDueRuns } from './list-due-runs.ts';
import { listRuns } from './list-runs.ts';
import { listRunsWithOutput } from './list-runs-with-output.ts';
import { markOutputRemoved } from './mark-output-removed.ts';
import { readAssets } from './read-assets.ts';
import { readCancel } from './read-cancel.ts';
import { readEvents } from './read-events.ts';
import { readFeed } from './read-feed.ts';
import { readLease } from './read-lease.ts';
import { readPlan } from './read-plan.ts';
import { readRun } from './read-run.ts';
import { readSlots } from './read-slots.ts';
import { readSteps } from './read-steps.ts';
import { removeRetired } from './remove-retired.ts';
import { renewLease } from './renew-lease.ts';
import { requestCancel } from './request-cancel.ts';
import { retireRun } from './retire-run.ts';

/** What the worker can be asked: one operation of the port each, in a file of its name. */
export const OPERATIONS = {
  appendEvents,
  askRoom,
  claimRun,
  createRun,
  findRemoved,
  listAssets,
  listDueRuns,
  listRuns,
  listRunsWithOutput,
  markOutputRemoved,
  readAssets,
  readCancel,
  readEvents,
  readFeed,
  readLease,
  readPlan,
  readRun,
  readSlots,
  readSteps,
  removeRetired,
  renewLease,
  requestCancel,
  retireRun,
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
  'appendEvents',
  'askRoom',
  'claimRun',
  'createRun',
  'markOutputRemoved',
  'removeRetired',
  'renewLease',
  'requestCancel',
  'retireRun',
]);

export interface WorkerQuestion {
  readonly id: number;
  readonly name: OperationName;
  readonly input: unknown;
}

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
