import type { Launch } from '../../generated/formats.ts';
import type { RunCause } from './event.ts';
import type { RunId } from './ids.ts';
import type { StepStateName } from './step.ts';

/** A run as it is kept and shown. Times are milliseconds since 1970. */
export interface Run {
  readonly id: RunId;
  readonly project: string;
  readonly environment: string;
  /** Hashes of the graph it is pinned to and of its plan. */
  readonly graph: string;
  readonly plan: string;
  readonly launch: Launch;
  readonly cause: RunCause;
  readonly retryOf?: RunId;
  readonly tags: { readonly [key: string]: string };
  /** The version of Millrace that planned it. */
  readonly engine: string;
  readonly state: RunStateName;
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Why it ended or is ending, where no step tells. */
  readonly reason?: string;
  /** Steps by state; states without steps are left out. */
  readonly counts: StepCounts;
  /** The last event's number, and the fencing token of who may write the next one. */
  readonly seq: number;
  readonly epoch: number;
  /** The coordinator: host, process and when that started. */
  readonly owner?: string;
  /** Since when its events and its plan are removed; its row stays while it is known to have made what an asset holds. */
  readonly retiredAt?: number;
  /** Since when what its steps wrote is removed. */
  readonly outputRemovedAt?: number;
}

export const RUN_STATES = [
  'queued',
  'starting',
  'running',
  'cancelling',
  'succeeded',
  'failed',
  'cancelled',
  'cancel_unconfirmed',
] as const;
export type RunStateName = (typeof RUN_STATES)[number];
export type StepCounts = { readonly [State in StepStateName]?: number };

export function isRunEnded(state: RunStateName): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled' || state === 'cancel_unconfirmed';
}
