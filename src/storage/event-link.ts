import { hash } from 'node:crypto';
import type { RunEvent } from '../model/event.ts';
import type { StoredEvent } from '../ports/verification-store.ts';

/**
 * Events as they are stored together, the last of them with a link: how many they are, and a hash over them and the link before (that of the
 * event before them; of the first ones the run's id). So an event that is changed, or one that is missing, is found by whoever reads all.
 */
export function linkEvents(before: string, events: readonly RunEvent[]): readonly StoredEvent[] {
  const stored = events.map((event): StoredEvent => ({
    seq: event.seq,
    at: event.at,
    epoch: event.epoch,
    type: event.type,
    step: 'step' in event ? event.step : null,
    attempt: 'attempt' in event ? event.attempt : null,
    body: JSON.stringify(event.body),
    link: null,
  }));
  const last = stored.at(-1);
  return last === undefined ? [] : [...stored.slice(0, -1), { ...last, link: linkOf(before, stored) }];
}

/** The link that the last of these events bears. */
export function linkOf(before: string, events: readonly StoredEvent[]): string {
  let text = before;
  for (const { seq, at, epoch, type, step, attempt, body } of events)
    text += `\n${seq} ${at} ${epoch} ${type} ${attempt ?? ''} ${step ?? ''}\n${body}`;
  return `${events.length}.${hash('sha256', text, 'base64url').slice(0, LENGTH)}`;
}

/** 128 bits. */
const LENGTH = 22;
