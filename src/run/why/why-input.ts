import type { EventOf } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { Slot } from '../../ports/store.ts';
import type { Changes } from '../find-changes.ts';
import type { RunState } from '../run-state.ts';

/** What explanations are made of: all that is stored of a run and of what is in its way. */
export interface WhyInput {
  readonly run: RunId;
  /** The fold of its events. */
  readonly state: RunState;
  /** Why steps that could be spared were done, by step. */
  readonly because: ReadonlyMap<string, WhyDone>;
  /** Who holds limits that runs share, by their shared names. */
  readonly slots: readonly Slot[];
  /** Ids of steps of other runs, by `run/place`. */
  readonly stepNames: ReadonlyMap<string, string>;
  /** Other runs that hold places although nobody carries them out. */
  readonly silentRuns: ReadonlySet<RunId>;
  /** Why it waits in the queue of daemons, if it does. */
  readonly queue?: string;
  /** What of it is late or not carried out, in sentences. */
  readonly alerts: readonly string[];
  /** Nobody carries it out. */
  readonly isAbandoned: boolean;
}

export type Because = NonNullable<EventOf<'step_ready'>['body']['because']>;

export interface WhyDone {
  readonly because: Because;
  /** What was another, where that is why. */
  readonly changed?: Changes;
}
