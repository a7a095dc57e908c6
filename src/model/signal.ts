import type { DeploymentScope } from './schedule.ts';
import type { RunId } from './ids.ts';

/** Something that a run did and that others may start on: an asset of its project has new data, or it has ended. */
export type Signal = DeploymentScope & {
  /** Rises in the order in which signals were stored. */
  readonly cursor: number;
  readonly run: RunId;
  /** Of the run. */
  readonly tags: { readonly [key: string]: string };
  /** Milliseconds since 1970. */
  readonly at: number;
} & (AssetSignal | RunEndSignal);

/** New data was made (`materialized`), or outside data was looked at by a run (`observed`): the same version again is no news. */
export interface AssetSignal {
  readonly kind: 'materialized' | 'observed';
  readonly step: string;
  readonly asset: string;
  /** `['']` where it has none. */
  readonly partitions: readonly string[];
  readonly dataVersion?: string;
}

export interface RunEndSignal {
  readonly kind: 'run_ended';
  readonly state: 'succeeded' | 'failed' | 'cancelled';
}

/** Of which kinds of events signals are made. */
export const SIGNAL_EVENTS = {
  assets: ['asset_materialized', 'asset_observed'],
  runs: ['run_cancelled', 'run_failed', 'run_succeeded'],
} as const;

export type SignalTopic = keyof typeof SIGNAL_EVENTS;
