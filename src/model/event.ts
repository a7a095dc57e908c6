import type { AttemptOutput, Awaited, Failure, RunCause, RunEvent } from '../../generated/formats.ts';

/** The facts of a run's life; the kinds and what each tells are in `schema/event.schema.json`. */
export type { AttemptOutput, Awaited, Failure, RunCause, RunEvent };

export type EventType = RunEvent['type'];

/** An event of one kind. */
export type EventOf<Type extends EventType> = Extract<RunEvent, { readonly type: Type }>;

/** An event before the coordinator gives it its run, number, time and epoch. */
export type EventDraft = DraftOf<RunEvent>;

/** Kinds that tell of a step. */
export type StepEvent = Extract<RunEvent, { readonly step: string }>;

type DraftOf<Event> = Event extends RunEvent ? Omit<Event, 'run' | 'seq' | 'at' | 'epoch'> : never;
