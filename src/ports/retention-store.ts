import type { RunId } from '../model/ids.ts';
import type { Run } from '../model/run.ts';

/**
 * What removes from an instance's memory. Only runs that have ended are ever removed, and what is known of assets never is. As of the store,
 * every method is one atomic operation, and the same call again is safe.
 *
 * A run is removed in parts: from `retireRun` on it has no events for readers; `removeRetired` removes them a few at a time, and in the end its
 * plan, its calls of hooks (not those that are to be tried still), its steps and its row. The row and the steps of a run to which assets point stay until they point to a newer one. Of a run that is
 * gone, its id and its cause are kept: the same cause still makes no second run.
 *
 * Invariant: events leave the store with their whole run, after it was retired; everything else that would remove one is refused.
 */
export interface RetentionStore {
  /** Ended runs of which something is to be removed, the oldest first: those that are due now, and those retired of which more can go. */
  listDueRuns(due: DueRuns): Promise<readonly Run[]>;
  /** Ended runs whose output is there, the oldest first. */
  listRunsWithOutput(due: DueOutput): Promise<readonly Run[]>;
  /** Says that the run's events and plan are removed from now on. `false` when it has not ended, or is not there. */
  retireRun(run: RunId, at: number): Promise<boolean>;
  /** Says that what the run's steps wrote is removed from now on. `false` when it has not ended, or is not there. */
  markOutputRemoved(run: RunId, at: number): Promise<boolean>;
  /** Removes the next part of a retired run: at most so many of its events. Nothing of a run that is not retired. */
  removeRetired(run: RunId, eventsMax: number): Promise<RemovedPart>;
  /**
   * Removes the next part of the oldest backfill that has ended before: at most so many of its chunks, and then the backfill itself. Its runs
   * go by themselves. `undefined` when there is none.
   */
  removeBackfill(due: DueBackfills): Promise<RemovedBackfill | undefined>;
  /** Those of the runs that are gone. */
  findRemoved(runs: readonly RunId[]): Promise<readonly RunId[]>;
  /**
   * Forgets versions of a project that were replaced: of these, all but the newest one, and those of which fire times may still have no tick.
   * How many.
   */
  removeVersions(versions: DueVersions): Promise<number>;
  /**
   * Removes graphs of the database that were asked for to be kept last before, and that no run that is not retired, no deployment, no backfill
   * and none of `except` needs. How many.
   */
  removeGraphs(due: DueGraphs): Promise<number>;
  /** Forgets ticks of fire times before then, the oldest first, but never the last one of a schedule. How many. */
  removeTicks(due: DueTicks): Promise<number>;
  /** How many of them there are. */
  tallyDueTicks(due: Omit<DueTicks, 'limit'>): Promise<number>;
  /** Hashes of the graphs to which runs that are not retired, backfills, and deployments of any version, are pinned; each once. */
  listGraphsInUse(): Promise<readonly string[]>;
}

export interface DueRuns {
  readonly project: string;
  readonly environment: string;
  /** Runs that ended before. */
  readonly endedBefore?: number;
  /** Runs of which so many newer ones have ended. */
  readonly keepNewest?: number;
  readonly limit: number;
}

export interface DueOutput {
  readonly project: string;
  readonly environment: string;
  readonly endedBefore?: number;
  readonly limit: number;
}

export interface DueBackfills {
  readonly project: string;
  readonly environment: string;
  readonly endedBefore: number;
  readonly chunksMax: number;
}

export interface DueVersions {
  readonly project: string;
  readonly environment: string;
  readonly versions: readonly number[];
}

export interface DueGraphs {
  readonly keptBefore: number;
  readonly except: readonly string[];
  readonly limit: number;
}

export interface DueTicks {
  readonly project: string;
  readonly environment: string;
  readonly firedBefore: number;
  readonly limit: number;
}

export interface RemovedBackfill {
  readonly id: string;
  /** Whether nothing of it is left. */
  readonly isGone: boolean;
}

export interface RemovedPart {
  readonly events: number;
  /** Whether nothing more of it can be removed now. */
  readonly isDone: boolean;
}
