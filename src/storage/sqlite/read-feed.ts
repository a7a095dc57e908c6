import type { EventFeed, FeedPage } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { EVENT_COLUMNS, type EventRow, toRunEvent } from '../event-row.ts';

/** One process writes at a time, so the order of cursors is the order of commits. */
export function readFeed(db: OpenDatabase, { cursor, limit }: FeedPage): EventFeed {
  const rows = statement(
    db,
    `SELECT ${EVENT_COLUMNS} FROM event JOIN run ON run.key = event.run WHERE event.cursor > ? AND run.retired_at IS NULL ORDER BY event.cursor LIMIT ?`,
  ).all(cursor, limit) as EventRow[];
  return { cursor: rows.at(-1)?.cursor ?? cursor, events: rows.map(toRunEvent) };
}
