import type { CheckRecord } from '../model/check-record.ts';
import type { RunEvent } from '../model/event.ts';
import type { HookCall } from '../model/hook-call.ts';
import type { RunId } from '../model/ids.ts';
import type { Run, RunStateName } from '../model/run.ts';
import type { Step } from '../model/step.ts';

/**
 * The instance's memory: runs, their events, and the state of assets. Every method is one atomic operation, safe to call at any time
 * from any process; it rejects only when the store itself fails (disk full, connection lost), and then nothing is known of the operation:
 * the same call again is safe. What resolved is durable. Any text is kept as it is; instants are whole milliseconds since 1970.
 *
 * Invariant: events are appended and never changed; a run's `seq` has no gaps; rows of runs, steps and assets are written in the
 * transaction of the event that changes them, and only by whom the run's `epoch` names.
 */
export interface Store {
  /**
   * Adds a run with its plan, its steps and its first event. `false` when there is a run of that cause already: nothing is done. Rejects
   * when a newer Millrace has migrated the store meanwhile, as `claimRun` does: whoever is out of date takes up nothing new.
   */
  createRun(run: NewRun): Promise<boolean>;
  /**
   * Makes the caller the coordinator of a run that has not ended: its epoch rises by one, so that whoever coordinated it before can write
   * nothing more. `undefined` when the run is not there, has ended, or its epoch is not the one expected (somebody else was faster).
   */
  claimRun(claim: RunClaim): Promise<ClaimedRun | undefined>;
  /** Says that the coordinator is there. `false`: another one has the run, stop. */
  renewLease(lease: RunLease): Promise<boolean>;
  /**
   * Appends a run's next events and what they change. `false`: another coordinator has the run, nothing was written, stop. The same batch
   * again writes nothing and is `true`, as long as nobody else has claimed the run. `no_room`: what the batch takes is not free, nothing was
   * written.
   */
  appendEvents(batch: EventBatch): Promise<Appended>;
  /**
   * What is free of limits that runs share, as a run sees it that waits for some of them. Its `waits` replace those that it told before,
   * and count for others until `leaseMs` after this call.
   */
  askRoom(question: RoomQuestion): Promise<readonly LimitRoom[]>;
  /** Who holds these limits, sorted by limit and number. */
  readSlots(limits: readonly string[]): Promise<readonly Slot[]>;
  /**
   * Asks for the end of a run, durably, by any process: who coordinates it, now or after a takeover, finds it by `readCancel`. Asked again
   * it keeps its first reason, and is with force once anybody asked with force. `false`: there is no such run, or it has ended.
   */
  requestCancel(request: CancelRequest): Promise<boolean>;
  /**
   * Of a run that was given out by the queue, whether it has its place there, also after it was given back without one; `undefined` for every
   * other run, which needs none.
   */
  readTurn(id: RunId): Promise<RunTurn | undefined>;
  /** What was asked of the run; `undefined` when nobody asked for its end. */
  readCancel(id: RunId): Promise<Cancel | undefined>;
  readRun(id: RunId): Promise<Run | undefined>;
  /** Newest first. */
  listRuns(filter: RunFilter): Promise<readonly Run[]>;
  readLease(id: RunId): Promise<Lease | undefined>;
  /** The text that `createRun` was given. */
  readPlan(id: RunId): Promise<string | undefined>;
  /** In the order of the plan. */
  readSteps(id: RunId): Promise<readonly StepRecord[]>;
  /** Events of a run with `seq` above `after`, in order. */
  readEvents(id: RunId, page: EventPage): Promise<readonly RunEvent[]>;
  /** Events of all runs in the order in which they were stored, after a cursor that the last page gave (0 at the start). */
  readFeed(page: FeedPage): Promise<EventFeed>;
  /** What is known of these partitions of assets; those of which nothing is known are left out. */
  readAssets(scope: AssetScope, keys: readonly AssetKey[]): Promise<readonly AssetRecord[]>;
  /** Every partition that is known of these assets, sorted by asset and partition. */
  listAssets(scope: AssetScope, assets: readonly string[]): Promise<readonly AssetRecord[]>;
  close(): Promise<void>;
}

export interface NewRun {
  /** In state `queued`, with `seq` 1 and `epoch` 1. */
  readonly run: Run;
  readonly plan: string;
  readonly steps: readonly StepRecord[];
  readonly event: RunEvent;
  /** Its earliest deadline, milliseconds since 1970: from then on it is looked whether it is done (`alert-store.ts`). */
  readonly dueAt?: number;
}

export interface RunClaim {
  readonly run: RunId;
  readonly expectedEpoch: number;
  readonly owner: string;
  readonly leaseMs: number;
}

export interface ClaimedRun {
  readonly epoch: number;
  readonly seq: number;
}

export interface RunLease {
  readonly run: RunId;
  readonly epoch: number;
  /**
   * How long the lease holds from when the store takes the call; never shortened. The holder counts it from before the call, so that it
   * always knows first that it has none.
   */
  readonly leaseMs: number;
}

export interface Lease {
  readonly owner: string | undefined;
  readonly epoch: number;
  /** How long it still holds; 0 when it ran out. By one clock for all who share the store, which no jump of a wall clock changes on one machine. */
  readonly leftMs: number;
}

export interface Cancel {
  readonly reason: string;
  /** Without grace: what runs is made to end at once. */
  readonly force: boolean;
}

/**
 * A run of the queue whose steps all wait for data gives its place back, and asks for it when one of them can go on; the queue gives it to
 * the run again as it does to others. Until then no step of it starts.
 */
export type RunTurn = 'taken' | 'given_back' | 'asked';

export interface CancelRequest extends Cancel {
  readonly run: RunId;
}

export interface EventBatch {
  readonly run: RunId;
  readonly epoch: number;
  /** The number of the last event before these. */
  readonly afterSeq: number;
  readonly events: readonly RunEvent[];
  /** The run's row as it is after them. */
  readonly head: RunHead;
  /** Rows of the steps that changed. */
  readonly steps: readonly StepRecord[];
  /** What is known of assets from now on, in order; and then those whose data turned out to be bad. */
  readonly assets: readonly AssetRecord[];
  readonly badAssets: readonly BadAsset[];
  /** And last, what is not bad any more where it is marked with this very check: the check passed. No check of a key is in both. */
  readonly goodAssets?: readonly BadAsset[];
  /** What checks came to, in order. */
  readonly checks?: readonly CheckRecord[];
  /**
   * From now on the run has no place in the queue: it gives it back, or asks for it again after it gave it back; nothing is changed of one that
   * has its place again.
   */
  readonly turn?: Exclude<RunTurn, 'taken'>;
  /** What attempts that begin here take of shared limits: all of it, or nothing of the batch is written. */
  readonly takes?: readonly SlotTake[];
  /** Places of steps whose attempts end here: what they held is free again, for what begins here too. */
  readonly frees?: readonly number[];
  /** Calls of hooks, kept with the events that cause them. */
  readonly hooks?: readonly HookCall[];
}

/**
 * A place of a limit that all runs share, which one attempt holds. It is free again in the transaction of the event that ends the attempt;
 * when its coordinator is gone, once another one has found out that nothing of the attempt runs any more.
 */
export interface Slot {
  readonly limit: string;
  /** From 1; no two have the same of a limit. */
  readonly number: number;
  readonly run: RunId;
  readonly place: number;
  readonly attempt: number;
}

/** What an attempt takes: one place of a limit. Free when fewer than `max` are held, and no run waits for it that comes before `rank`. */
export interface SlotTake {
  readonly limit: string;
  readonly max: number;
  readonly place: number;
  readonly attempt: number;
  readonly rank: WaitRank;
}

export interface WaitRank {
  readonly priority: number;
  /** Since when it waits. */
  readonly since: number;
}

export interface RoomQuestion {
  readonly run: RunId;
  readonly limits: readonly string[];
  /** Of each limit that it waits for, the step of the run that comes first. */
  readonly waits: readonly (WaitRank & { readonly limit: string })[];
  readonly leaseMs: number;
}

/** A limit as one run sees it. */
export interface LimitRoom {
  readonly limit: string;
  /** Places that other runs hold. */
  readonly held: number;
  /** Other runs that wait for it. */
  readonly waits: readonly WaitRank[];
  /** Runs among the holders whose lease has run out. */
  readonly silent: readonly RunId[];
}

export type Appended = boolean | 'no_room';

export interface BadAsset extends AssetKey {
  /** The check that the data failed. */
  readonly bad: string;
}

/** What of a run changes. */
export type RunHead = Pick<Run, 'state' | 'startedAt' | 'endedAt' | 'reason' | 'counts' | 'owner'>;

export interface StepRecord {
  /** Its place in the plan. */
  readonly index: number;
  readonly id: string;
  readonly job: string;
  /** The key or range that it makes, or the key of its item. */
  readonly partition?: string;
  readonly step: Step;
}

export interface RunFilter {
  readonly project?: string;
  readonly environment?: string;
  readonly states?: readonly RunStateName[];
  /** Only runs created before this one. */
  readonly before?: RunId;
  readonly limit: number;
}

export interface EventPage {
  readonly after: number;
  readonly limit: number;
}

export interface FeedPage {
  readonly cursor: number;
  readonly limit: number;
}

export interface EventFeed {
  readonly cursor: number;
  readonly events: readonly RunEvent[];
}

export interface AssetScope {
  readonly project: string;
  readonly environment: string;
}

export interface AssetKey {
  readonly asset: string;
  /** `''` where it has none. */
  readonly partition: string;
}

/** What is known of an asset, or of one partition of it, in an environment. */
export interface AssetRecord extends AssetKey {
  /** The event that told it last. */
  readonly run: string;
  readonly step: string;
  readonly at: number;
  readonly dataVersion: string;
  /** The memo key of the step that made it. */
  readonly memoKey: string;
  /** Of a view: the hash of its definition. */
  readonly definition?: string;
  readonly rows?: number;
  readonly bytes?: number;
  /** The check that its data failed: readers stop on it until it is made anew. */
  readonly bad?: string;
}
