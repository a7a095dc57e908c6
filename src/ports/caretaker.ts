import type { Graph } from '../graph/graph.ts';
import type { Deployment } from '../model/schedule.ts';

/** What a daemon does for deployed projects beside starting their runs; of one whose folder is on another machine, nothing. */
export interface Caretaker {
  /** Delivers the calls of a project's hooks that are due. When aborted, what is left is due again later. */
  deliverHooks(deployment: Deployment, signal: AbortSignal): Promise<HookDeliveries>;
  /** Removes, for a moment, what the environment does not keep any longer. */
  prune(deployment: Deployment, graph: Graph, order: PruneSlice): Promise<PrunedSlice>;
}

export interface HookDeliveries {
  readonly delivered: number;
  /** Of those that were not: which hook, where that can be read, and why. */
  readonly failures: readonly { readonly hook?: string; readonly reason: string }[];
}

export interface PruneSlice {
  readonly now: number;
  /** Also what is found only by looking through all files. */
  readonly isThorough: boolean;
}

export interface PrunedSlice {
  readonly runs: number;
  /** Of other runs, what their steps wrote. */
  readonly outputs: number;
  /** Whether nothing is left to be removed now. */
  readonly isDone: boolean;
}
