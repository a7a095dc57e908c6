import type { Launch } from '../../generated/formats.ts';
import type { RunId } from './ids.ts';
import type { DeploymentScope } from './schedule.ts';

/** The tag that each run of a backfill bears: its id. */
export const BACKFILL_TAG = 'millrace/backfill';

/** A request to run a set of partitions, as it is listed. Times are milliseconds since 1970. */
export interface BackfillHead extends DeploymentScope {
  readonly id: string;
  /** The hash of the graph that all its runs are pinned to. */
  readonly graph: string;
  /** What was asked for, without partitions: each run has its own. */
  readonly launch: Launch;
  /** Who carries its runs out: daemons, from the queue, or the command that began it. */
  readonly carrier: 'daemons' | 'command';
  readonly priority: number;
  /** How many of its runs have not ended, at most. */
  readonly runsMax: number;
  /** How many chunks it has in all. */
  readonly chunks: number;
  readonly state: BackfillState;
  /** Of each stage: how many of its chunks have been decided. */
  readonly cursors: readonly number[];
  /** Rises with everything that is written of it. */
  readonly revision: number;
  readonly createdAt: number;
  /** Who asked for it: a user and a host. */
  readonly createdBy: string;
  readonly endedAt?: number;
  /** Of which backfill it repeats what failed. */
  readonly retryOf?: string;
  /** Who paused, resumed or cancelled it last. */
  readonly changed?: { readonly at: number; readonly by: string; readonly reason?: string };
  /** When it is cancelled, runs that have begun go on to their end. */
  readonly leavesGoing?: true;
}

export interface Backfill extends BackfillHead {
  readonly stages: readonly BackfillStage[];
}

export const BACKFILL_STATES = ['running', 'paused', 'cancelling', 'succeeded', 'failed', 'cancelled'] as const;
export type BackfillState = (typeof BACKFILL_STATES)[number];

export function isBackfillEnded(state: BackfillState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}

/**
 * Jobs that run together, all partitioned by one set or by none, after the stages before. Its chunks are numbered from 0, in the order of its
 * stretches and of the keys in them.
 */
export interface BackfillStage {
  /** The partition set; left out for jobs without partitions. */
  readonly set?: string;
  /** How many keys a chunk has at most. */
  readonly batch: number;
  /** How many chunks it has. */
  readonly chunks: number;
  readonly stretches: readonly BackfillStretch[];
}

/** Neighbouring keys that are run for the same jobs. */
export interface BackfillStretch {
  /** As `--partition` takes them: a key, or `A..B`; left out without partitions. */
  readonly keys?: string;
  /** Sorted. */
  readonly jobs: readonly string[];
  /** How many chunks it has. */
  readonly chunks: number;
}

/** One run of a backfill, by its stage and its number in it. */
export interface ChunkKey {
  readonly stage: number;
  readonly number: number;
}

/** What became of a chunk: how its run ended, or `skipped`: there was no run, because of what it needs. */
export const CHUNK_OUTCOMES = ['succeeded', 'failed', 'cancelled', 'skipped'] as const;
export type ChunkOutcome = (typeof CHUNK_OUTCOMES)[number];

/** A chunk that has been decided. */
export interface Chunk extends ChunkKey {
  readonly run?: RunId;
  /** `undefined` until it is known. */
  readonly outcome?: ChunkOutcome;
  /** Why it was skipped, or failed without a run. */
  readonly reason?: string;
}
