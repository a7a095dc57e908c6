import type { EventDraft, EventOf, Failure } from '../model/event.ts';
import type { StepWait } from '../model/step.ts';
import type { LimitRoom } from '../ports/store.ts';
import type { RunLimits } from './limits.ts';
import type { RunState } from './run-state.ts';
import type { Changes } from './find-changes.ts';
import { decideEnd } from './decide-end.ts';
import { decideStarts } from './decide-starts.ts';
import { decideStops } from './decide-stops.ts';
import { decideUnblocked } from './decide-unblocked.ts';
import { decideAgain } from './decide-again.ts';

/**
 * What a run does next: events to append, and what is done once they are stored. Pure: the same state, facts and time give the same
 * intentions. Asked again until it intends nothing; then nothing can happen before `wakeAt`, a message from an attempt, or an answer.
 */
export function decide(now: number, state: RunState, look: Look): Decision {
  const unblocked = decideUnblocked(state, look);
  const intentions = [
    ...unblocked.intentions,
    ...decideAgain(now, state, look),
    ...decideStarts(now, state, look),
    ...decideStops(now, state, look.limits),
  ];
  const end = intentions.length === 0 ? decideEnd(state) : [];
  return { intentions: [...intentions, ...end], unknown: unblocked.unknown, parked: unblocked.parked };
}

export interface Decision {
  readonly intentions: readonly Intention[];
  /** Places of steps about which something must be found out first. */
  readonly unknown: readonly number[];
  /** Places of steps that wait for data, and when to look at it again. */
  readonly parked: readonly ParkedStep[];
}

export interface ParkedStep {
  readonly place: number;
  readonly lookAt: number;
}

/** An event, and what is done after it is stored. */
export interface Intention {
  readonly event: EventDraft;
  readonly effect?: Effect;
}

export type Effect =
  | { readonly kind: 'start'; readonly place: number }
  | { readonly kind: 'stop'; readonly place: number; readonly force: boolean };

/** What a decision needs beyond the state. */
export interface Look {
  readonly limits: RunLimits;
  /** What is known of a step that could start; `undefined` while it is not known. */
  readonly assess: (place: number) => StepFacts | undefined;
  /** What is known of the other runs of a limit that they share, by its name in the plan; `undefined` while nothing is in the way. */
  readonly roomOf?: (limit: string) => LimitRoom | undefined;
  /** Whether the run has its place in the queue; without it nothing starts. */
  readonly hasTurn?: boolean;
}

export interface StepFacts {
  readonly memoKey: string;
  /** An asset that it reads and that is marked bad. */
  readonly badInput?: string;
  /** It need not run. */
  readonly unchanged?: Unchanged;
  /** Why it runs, of a job that is not done again without need. */
  readonly because?: NonNullable<EventOf<'step_ready'>['body']['because']>;
  /** What is another, where that is why. */
  readonly changed?: Changes;
  /** Data that it reads is not good enough: it waits for better, or can never run. */
  readonly waits?: Waits;
  readonly hopeless?: Failure;
  /** What was seen of data outside. */
  readonly observed?: readonly Observed[];
}

export type Waits = Omit<StepWait, 'since'> & { readonly lookAt: number };
export type Observed = Extract<EventDraft, { readonly type: 'asset_observed' }>['body'];

export interface Unchanged {
  readonly reason: 'memoized' | 'carried_over';
  readonly from?: string;
  readonly versions: { readonly [asset: string]: string };
}
