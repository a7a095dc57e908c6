import { type Plan } from '../model/plan.ts';
import type { RunStateName, StepCounts } from '../model/run.ts';
import type { Item } from '../model/item.ts';
import type { Step } from '../model/step.ts';
import type { PriorityQueue } from '../std/priority-queue.ts';
import { insert } from '../std/priority-queue.ts';
import { type Sequence, toSequence } from '../std/sequence.ts';
import type { PlanIndex } from './plan-index.ts';

/**
 * All that is known of a run while it is coordinated: the fold of its events by `transition`, starting from `createRunState`.
 * Immutable; each next state shares what did not change.
 */
export interface RunState {
  /** Of the plan, and of the steps of items that were found. */
  readonly index: PlanIndex;
  readonly state: RunStateName;
  readonly seq: number;
  readonly epoch: number;
  /** The latest time that an event told; 0 before the first. */
  readonly at: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly owner?: string;
  readonly reason?: string;
  readonly steps: Sequence<Step>;
  readonly counts: StepCounts;
  readonly work: Worklists;
  /** What steps found that still go on, by their places: of the last attempt. */
  readonly found: ReadonlyMap<number, FoundItems>;
}

export interface FoundItems {
  readonly attempt: number;
  readonly items: readonly Item[];
}

/**
 * Steps about which something can be decided, so that nobody has to look through all of them. Places in the plan. An entry may be out of
 * date: whoever takes one looks at the step's state.
 */
export interface Worklists {
  /** Waiting, with nothing left to wait for; or with a step before them that is not done for good. */
  readonly unblocked: PriorityQueue;
  /** Ready, and not yet told to be queued. */
  readonly ready: PriorityQueue;
  /** Ready or queued, by what they take (`PlanIndex.limitClasses`), first by priority. */
  readonly startable: readonly PriorityQueue[];
  /** Retrying, by when they are due. */
  readonly retrying: PriorityQueue;
  readonly lost: readonly number[];
  readonly live: readonly number[];
}

/** The state of a run right after it was planned. */
export function createRunState(index: PlanIndex): RunState {
  const { steps } = index.plan;
  let unblocked: PriorityQueue;
  for (const [place, step] of steps.entries()) if (step.needs.length === 0) unblocked = insert(unblocked, place, place);
  return {
    index,
    state: 'queued',
    seq: 0,
    epoch: 0,
    at: 0,
    steps: toSequence(steps.map(firstStateOf)),
    counts: steps.length === 0 ? {} : { waiting: steps.length },
    work: {
      unblocked,
      ready: undefined,
      startable: index.limitClasses.map(() => undefined),
      retrying: undefined,
      lost: [],
      live: [],
    },
    found: new Map(),
  };
}

function firstStateOf({ needs }: Plan['steps'][number]): Step {
  return { state: 'waiting', attempt: 0, failures: 0, losses: 0, missing: needs.length };
}
