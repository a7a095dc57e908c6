import type { RunId } from '../../model/ids.ts';
import type { EventPage } from '../../ports/store.ts';
import type { StoredEvent } from '../../ports/verification-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readStoredEvents(
  db: OpenDatabase,
  { id, page }: { readonly id: RunId; readonly page: EventPage },
): readonly StoredEvent[] {
  // The selected columns are those of a stored event.
  return statement(
    db,
    `SELECT event.seq, event.at, event.epoch, event.type, event.step, event.attempt, event.body, event.link
     FROM run JOIN event ON event.run = run.key WHERE run.id = ? AND event.seq > ? ORDER BY event.seq LIMIT ?`,
  ).all(id, page.after, page.limit) as readonly StoredEvent[];
}
