import type { SignalFeed, SignalPage } from '../../ports/signal-store.ts';
import { SIGNAL_COLUMNS, signalCondition, type SignalRow, toSignal } from '../signal-row.ts';
import { readRows } from '../row-json.ts';
import type { Connection, Database } from './database.ts';
import { waitForFeedWriters } from './feed-turn.ts';

/**
 * Cursors are given out before they are committed, and by the cursors of signals alone nobody sees whether one between them is still to
 * come. So what was found is read once more, up to the same place, when all are done who could write before it.
 */
export async function readSignals(db: Database, page: SignalPage): Promise<SignalFeed> {
  return db.attempt(async (connection) => {
    const found = await readPage(connection, page, Number.MAX_SAFE_INTEGER);
    const last = found.at(-1);
    if (last === undefined) return { cursor: page.cursor, signals: [] };
    await connection.query(waitForFeedWriters(db.schema));
    const settled = await readPage(connection, page, last.cursor);
    return { cursor: settled.at(-1)?.cursor ?? last.cursor, signals: readRows(settled, toSignal) };
  });
}

function readPage(connection: Connection, page: SignalPage, upTo: number): Promise<readonly SignalRow[]> {
  return connection.query({
    text: `SELECT ${SIGNAL_COLUMNS} FROM event JOIN run ON run.key = event.run
      WHERE ${signalCondition(page.topics)} AND event.cursor > $1::bigint AND event.cursor <= $2::bigint
        AND run.retired_at IS NULL ORDER BY event.cursor LIMIT $3::bigint`,
    values: [page.cursor, upTo, page.limit],
  });
}
