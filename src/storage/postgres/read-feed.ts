import type { EventFeed, FeedPage } from '../../ports/store.ts';
import { EVENT_COLUMNS, type EventRow, toRunEvent } from '../event-row.ts';
import type { Connection, Database } from './database.ts';
import { waitForFeedWriters } from './feed-turn.ts';

/** Where a cursor is left out somebody may still write it: then the page is read again once all are done who could. */
export async function readFeed(db: Database, page: FeedPage): Promise<EventFeed> {
  return db.attempt(async (connection) => {
    const rows = await readPage(connection, page);
    if (rows.every(({ cursor }, at) => cursor === page.cursor + at + 1)) return toFeed(page, rows);
    await connection.execute('BEGIN');
    await connection.query(waitForFeedWriters(db.schema));
    const settled = await connection.query<{ readonly cursor: number }>({
      text: "SELECT pg_sequence_last_value(pg_get_serial_sequence('event', 'cursor')) AS cursor",
      values: [],
    });
    await connection.execute('COMMIT');
    return toFeed(page, await readPage(connection, page, settled[0]?.cursor));
  });
}

function readPage(connection: Connection, { cursor, limit }: FeedPage, last?: number): Promise<readonly EventRow[]> {
  return connection.query({
    text: `SELECT ${EVENT_COLUMNS} FROM event JOIN run ON run.key = event.run
      WHERE event.cursor > $1::bigint AND event.cursor <= $2::bigint AND run.retired_at IS NULL ORDER BY event.cursor LIMIT $3::bigint`,
    values: [cursor, last ?? Number.MAX_SAFE_INTEGER, limit],
  });
}

function toFeed({ cursor }: FeedPage, rows: readonly EventRow[]): EventFeed {
  return { cursor: rows.at(-1)?.cursor ?? cursor, events: rows.map(toRunEvent) };
}
