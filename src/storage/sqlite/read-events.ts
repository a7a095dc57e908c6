import type { RunEvent } from '../../model/event.ts';
import type { RunId } from '../../model/ids.ts';
import type { EventPage } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { EVENT_COLUMNS, type EventRow, toRunEvent } from '../event-row.ts';

export function readEvents(
  db: OpenDatabase,
  { id, page }: { readonly id: RunId; readonly page: EventPage },
): readonly RunEvent[] {
  const rows = statement(
    db,
    `SELECT ${EVENT_COLUMNS} FROM run JOIN event ON event.run = run.key WHERE run.id = ? AND run.retired_at IS NULL AND event.seq > ? ORDER BY event.seq LIMIT ?`,
  ).all(id, page.after, page.limit);
  return (rows as EventRow[]).map(toRunEvent);
}
