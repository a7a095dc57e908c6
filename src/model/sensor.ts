import type { RunId } from './ids.ts';
import type { DeploymentScope, Pause, Resumption } from './schedule.ts';

export interface SensorKey extends DeploymentScope {
  readonly sensor: string;
}

/** What the instance remembers of a sensor. Times are milliseconds since 1970. */
export interface SensorState extends SensorKey {
  readonly type: string;
  /** Rises with whatever changes this row: a look, a deployment, a pause, a reset. */
  readonly number: number;
  /** When the next look is due. */
  readonly dueAt: number;
  /** How many looks have failed since the last one that did not. */
  readonly failures: number;
  /** Since when, and by whom, nothing is looked at; `undefined` while it is. */
  readonly paused?: Pause;
  /** When and by whom it was resumed last. */
  readonly resumed?: Resumption;
  /** Whether the project that is active has it. */
  readonly isDeployed: boolean;
}

export interface SensorWithCursor extends SensorState {
  /** What the last look left for the next one, as JSON; `undefined` before the first one, and after a reset. */
  readonly cursor?: string;
}

/** What became of one look, or of several in a row that came to nothing for the same reason. */
export type Look = SensorKey & {
  /** The sensor's number after the first of them. */
  readonly number: number;
  readonly looks: number;
  readonly firstAt: number;
  readonly at: number;
} & LookResult;

export type LookResult =
  /** `known`: what was seen and has its run already. */
  | { readonly state: 'requested'; readonly requested: number; readonly known: number; readonly reason?: string }
  | { readonly state: 'skipped'; readonly known: number; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string };

/** A run key that a sensor has asked for: there is never another run of it. */
export interface RunRequestRecord {
  readonly key: string;
  readonly run: RunId;
  readonly at: number;
  /** The number of the look that asked for it. */
  readonly look: number;
}
