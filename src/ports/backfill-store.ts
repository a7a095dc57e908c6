import type { Backfill, BackfillHead, BackfillState, Chunk, ChunkKey, ChunkOutcome } from '../model/backfill.ts';
import type { RunStateName } from '../model/run.ts';
import type { DeploymentScope } from '../model/schedule.ts';
import type { QueueEntry } from './automation-store.ts';
import type { NewRun } from './store.ts';

/**
 * What the instance remembers of backfills. It shares the database and the transactions of `Store`, and its promises: every method is one
 * atomic operation, safe from any process at any time.
 *
 * Invariant: a chunk of a backfill has one row and at most one run: the rows of chunks, their runs and the cursors over them are written
 * together, and only if nothing of the backfill has been written since it was read.
 */
export interface BackfillStore {
  /** `false` when there is one of that id already: nothing is done. Rejects when a newer Millrace has migrated the store meanwhile. */
  createBackfill(backfill: Backfill): Promise<boolean>;
  readBackfill(id: string): Promise<Backfill | undefined>;
  /** The newest first. */
  listBackfills(filter: BackfillFilter): Promise<readonly BackfillHead[]>;
  /** Chunks that have a row, by stage and number, rising, or falling with `isNewestFirst`. */
  listChunks(filter: ChunkFilter): Promise<readonly ChunkRecord[]>;
  /** Of each range, how many chunks have which outcome; in the order of the ranges. */
  tallyChunks(backfill: string, ranges: readonly ChunkRange[]): Promise<readonly ChunkTally[]>;
  /**
   * Writes what was decided of chunks, whole or not at all, and only if nothing of the backfill was written since it had that revision.
   * `false`: nothing was written, or nobody knows; look again. A run whose cause has a run already is left out.
   */
  commitChunks(step: ChunkStep): Promise<boolean>;
  /** `false` when the backfill's state does not allow it, or is so already. A priority also counts for its runs that wait. */
  changeBackfill(change: BackfillChange): Promise<boolean>;
}

export interface BackfillFilter extends Partial<DeploymentScope> {
  readonly states?: readonly BackfillState[];
  readonly limit: number;
}

export interface ChunkFilter {
  readonly backfill: string;
  /** Only those with one of these; `open`: none yet. All when left out. */
  readonly outcomes?: readonly (ChunkOutcome | 'open')[];
  /** Only those that come after it in the order that is asked for. */
  readonly after?: ChunkKey;
  readonly isNewestFirst?: boolean;
  readonly limit: number;
}

/** A chunk with what is known of its run; nothing when that is removed. */
export interface ChunkRecord extends Chunk {
  readonly runState?: RunStateName;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

/** Numbers of a stage, both ends included. */
export interface ChunkRange {
  readonly stage: number;
  readonly first: number;
  readonly last: number;
}

/** `open`: with a row, but without an outcome. */
export type ChunkTally = { readonly [outcome in ChunkOutcome | 'open']: number };

export interface ChunkStep {
  readonly backfill: string;
  /** As it was when this was decided. */
  readonly revision: number;
  /** Chunks that have a row, and have ended. */
  readonly settled: readonly SettledChunk[];
  /** Chunks that get their row. */
  readonly added: readonly AddedChunk[];
  readonly cursors: readonly number[];
  /** Nothing is left to do. */
  readonly end?: { readonly state: BackfillState; readonly at: number };
}

export interface SettledChunk extends ChunkKey {
  readonly outcome: ChunkOutcome;
  readonly reason?: string;
}

export type AddedChunk =
  | (ChunkKey & {
      readonly created: NewRun;
      /** Left out: who asked for it carries it out, and it does not wait in the queue. */
      readonly queued?: QueueEntry;
    })
  | SettledChunk;

export type BackfillChange = {
  readonly backfill: string;
  readonly at: number;
  readonly by: string;
  readonly reason?: string;
} & (
  | { readonly to: 'paused' | 'running' }
  /** `leavesGoing`: runs that have begun go on to their end. */
  | { readonly to: 'cancelling'; readonly leavesGoing: boolean }
  | { readonly to: 'priority'; readonly priority: number }
);
