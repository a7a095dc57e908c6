import type { HookCall } from '../model/hook-call.ts';
import type { RunId } from '../model/ids.ts';

/**
 * Calls of hooks, from when what they tell was stored until they are delivered. They are put in by `appendEvents`, in the transaction of
 * their event, or by `addHookCalls`. As of the store, every method is one atomic operation, and the same call again is safe.
 *
 * Invariant: a call is tried until it is delivered or given up; its key never stands for anything else. Who is killed while it tries one
 * leaves it to others when its claim is over, so that a call may be delivered twice, and never not at all.
 */
export interface OutboxStore {
  /** Adds calls that no event of a run causes (lateness). Those that are there already stay as they are. */
  addHookCalls(calls: readonly HookCall[]): Promise<void>;
  /** Takes calls that are due, the oldest first: nobody else gets them before the claim is over. */
  claimHookCalls(claim: HookClaim): Promise<readonly StoredCall[]>;
  /** Makes a claim last until then at least. `false` when it is over and somebody else has claimed the call, or it was settled. */
  extendHookClaim(extension: HookClaimExtension): Promise<boolean>;
  /** What became of a try. `false` when somebody else has claimed the call since: then nothing is changed. */
  settleHookCall(settled: SettledHookCall): Promise<boolean>;
  /** The newest first. */
  listHookCalls(filter: OutboxFilter): Promise<readonly StoredCall[]>;
}

export type StoredCall = OutboxEntry | UnreadableCall;

export interface OutboxEntry extends CallState {
  readonly call: HookCall;
}

/** What it is cannot be read, as only a hand beside the program, or a disk that gives wrong answers, can have made it. */
export interface UnreadableCall extends CallState {
  readonly call?: undefined;
  readonly key: string;
  readonly project: string;
  readonly run: RunId;
  /** A sentence for people. */
  readonly reason: string;
}

export interface CallState {
  readonly state: OutboxState;
  /** How often it was claimed. */
  readonly tries: number;
  /** When it is due, or until when it is claimed; milliseconds since 1970. */
  readonly nextAt: number;
  readonly isClaimed: boolean;
  readonly endedAt?: number;
  /** Why the last try failed. */
  readonly error?: string;
}

/** `dead`: nobody tries any more. */
export type OutboxState = 'waiting' | 'delivered' | 'dead';

export interface HookClaim {
  readonly now: number;
  readonly claimMs: number;
  readonly limit: number;
  /** Only calls of these. */
  readonly project?: string;
  readonly run?: RunId;
  /** Also those that are not due yet. */
  readonly isEarly?: boolean;
}

export interface HookClaimExtension {
  readonly key: string;
  /** As it was claimed. */
  readonly tries: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface SettledHookCall {
  readonly key: string;
  /** As it was claimed. */
  readonly tries: number;
  readonly now: number;
  readonly outcome:
    /** Others that wait for its destination are due at once. */
    | { readonly state: 'delivered' }
    | { readonly state: 'dead'; readonly error: string }
    /** It is due again at `nextAt`, and others that wait for its destination no sooner; with its own fault, it alone, whatever becomes of them. */
    | { readonly state: 'waiting'; readonly error: string; readonly nextAt: number; readonly isOwnFault?: true };
}

export interface OutboxFilter {
  readonly project?: string;
  readonly run?: RunId;
  readonly state?: OutboxState;
  readonly limit: number;
}
