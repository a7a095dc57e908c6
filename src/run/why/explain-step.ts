import type { Awaited, Failure } from '../../model/event.ts';
import type { SkippedReason, Step, StepStateName, UnchangedReason } from '../../model/step.ts';
import { isEnded } from '../../model/step.ts';
import { itemAt } from '../../std/sequence.ts';
import { unreachable } from '../../std/unreachable.ts';
import { plannedJobOf, plannedStepAt } from '../plan-index.ts';
import type { RunState } from '../run-state.ts';
import { findCause, findStopped, NAMED_MAX } from './find-cause.ts';
import { findFullLimits, type FullLimit } from './find-full-limits.ts';
import { listSome, type Some } from './some.ts';
import type { WhyDone, WhyInput } from './why-input.ts';

/** Why a step is where it is. */
export function explainStep(about: WhyInput, place: number): StepWhy {
  const { index, steps } = about.state;
  const step = itemAt(steps, place);
  const { id, job } = plannedStepAt(index, place);
  return {
    step: id,
    job,
    state: step.state,
    attempt: step.attempt,
    why: reasonOf(about, place, step),
  };
}

export interface StepWhy {
  readonly step: string;
  readonly job: string;
  readonly state: StepStateName;
  /** The last attempt that began; 0 before the first. */
  readonly attempt: number;
  readonly why: StepReason;
}

export type StepReason =
  /** It waits for steps of its run that are not done. `root`: the first of them that waits for something else, or goes on. */
  | { readonly kind: 'waits_for_steps'; readonly steps: Some<string>; readonly root: StepWhy }
  | {
      readonly kind: 'waits_for_data';
      readonly since: number;
      readonly for: readonly Awaited[];
      readonly others: number;
      readonly giveUpAt?: number;
    }
  /** Its run gave its place in the queue back while it waited for data, and does not have it again yet. */
  | { readonly kind: 'waits_for_turn'; readonly since: number }
  /** What is full now of what it takes; nothing when there is room again. */
  | { readonly kind: 'waits_for_room'; readonly since: number; readonly limits: readonly FullLimit[] }
  | { readonly kind: 'waits_for_retry'; readonly dueAt: number; readonly attemptsMax: number; readonly error: Failure }
  /** Nothing is in its way: whoever carries the run out looks at it next. */
  | { readonly kind: 'is_next' }
  | { readonly kind: 'goes_on'; readonly since: number; readonly stopping?: 'cancelled' | 'timeout' }
  /** Its worker died: whether its work was done is found out. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** `because`: of a job that is memoized, why it was not spared, and what had `changed`. */
  | ({ readonly kind: 'done'; readonly endedAt: number } & Partial<WhyDone>)
  | { readonly kind: 'spared'; readonly reason: UnchangedReason; readonly from?: string }
  | { readonly kind: 'failed'; readonly error: Failure; readonly stopped: Some<string> }
  /** A step upstream is the first cause. */
  | { readonly kind: 'stopped'; readonly cause: StepWhy }
  | {
      readonly kind: 'skipped';
      readonly reason: SkippedReason;
      /** The asset that is marked bad. */
      readonly by?: string;
      readonly stopped: Some<string>;
    }
  | { readonly kind: 'cancelled'; readonly reason?: string }
  | { readonly kind: 'cancel_unconfirmed'; readonly processes: readonly number[] };

function reasonOf(about: WhyInput, place: number, step: Step): StepReason {
  switch (step.state) {
    case 'waiting':
    case 'skipped':
      return reasonToWait(about, place, step);
    case 'ready':
    case 'queued':
      if (about.queue !== undefined) return { kind: 'waits_for_turn', since: step.since };
      return { kind: 'waits_for_room', since: step.since, limits: findFullLimits(about, place) };
    case 'starting':
    case 'running':
      return {
        kind: 'goes_on',
        since: step.since,
        ...(step.stopping === undefined ? {} : { stopping: step.stopping.reason }),
      };
    case 'retrying': {
      const { index } = about.state;
      const { attemptsMax } = plannedJobOf(index.plan, plannedStepAt(index, place)).retry;
      return { kind: 'waits_for_retry', dueAt: step.dueAt, attemptsMax, error: step.error };
    }
    case 'lost':
      return { kind: 'lost', reason: step.reason };
    case 'succeeded': {
      const because = about.because.get(plannedStepAt(about.state.index, place).id);
      return { kind: 'done', endedAt: step.endedAt, ...because };
    }
    case 'unchanged':
      return { kind: 'spared', reason: step.reason, ...(step.from === undefined ? {} : { from: step.from }) };
    case 'failed':
      return { kind: 'failed', error: step.error, stopped: findStopped(about.state, place) };
    case 'cancelled':
      return { kind: 'cancelled', ...(about.state.reason === undefined ? {} : { reason: about.state.reason }) };
    case 'cancel_unconfirmed':
      return { kind: 'cancel_unconfirmed', processes: step.processes };
    default:
      return unreachable(step);
  }
}

type Idle = Extract<Step, { readonly state: 'waiting' | 'skipped' }>;

function reasonToWait(about: WhyInput, place: number, step: Idle): StepReason {
  const { state } = about;
  const cause = findCause(state, place);
  if (cause !== place) return { kind: 'stopped', cause: explainStep(about, cause) };
  if (step.state === 'skipped') {
    const by = step.by === undefined ? {} : { by: step.by };
    return { kind: 'skipped', reason: step.reason, ...by, stopped: findStopped(state, place) };
  }
  if (step.wait !== undefined) {
    const { since, for: awaited, others = 0, giveUpAt } = step.wait;
    const until = giveUpAt === undefined ? {} : { giveUpAt };
    return { kind: 'waits_for_data', since, for: awaited, others, ...until };
  }
  const open = openNeeds(state, place);
  const root = findRoot(state, place);
  if (open.length === 0 || root === place) return { kind: 'is_next' };
  const names = open.map((need) => plannedStepAt(state.index, need).id);
  return { kind: 'waits_for_steps', steps: listSome(names, NAMED_MAX), root: explainStep(about, root) };
}

function openNeeds({ index, steps }: RunState, place: number): readonly number[] {
  return plannedStepAt(index, place).needs.filter((need) => !isEnded(itemAt(steps, need)));
}

/** Needs lead upstream only, so that following the first of them ends. */
function findRoot(state: RunState, place: number): number {
  let at = place;
  for (;;) {
    const [next] = openNeeds(state, at);
    if (next === undefined) return at;
    at = next;
  }
}
