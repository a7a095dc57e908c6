import type { RunEvent } from '../model/event.ts';

/** A row of `event` as a database gives it, with its run's id. */
export interface EventRow {
  readonly cursor: number;
  readonly run: string;
  readonly seq: number;
  readonly at: number;
  readonly epoch: number;
  readonly type: string;
  readonly step: string | null;
  readonly attempt: number | null;
  readonly body: string;
}

export const EVENT_COLUMNS =
  'event.cursor, run.id AS run, event.seq, event.at, event.epoch, event.type, event.step, event.attempt, event.body';

/** The event that an adapter's `insert-events.ts` wrote. */
export function toRunEvent({ run, seq, at, epoch, type, step, attempt, body }: EventRow): RunEvent {
  const about = { ...(step === null ? {} : { step }), ...(attempt === null ? {} : { attempt }) };
  const event: unknown = { run, seq, at, epoch, type, ...about, body: JSON.parse(body) as unknown };
  return event as RunEvent; // its kind and body are as they were written
}
