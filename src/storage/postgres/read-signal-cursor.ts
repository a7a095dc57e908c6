import type { Database } from './database.ts';
import { waitForFeedWriters } from './feed-turn.ts';
import { inTransaction } from './in-transaction.ts';

/** Who has a cursor already is waited for: what comes after this one is all that is stored later. */
export async function readSignalCursor(db: Database): Promise<number> {
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await connection.query(waitForFeedWriters(db.schema));
      const [last] = await connection.query<{ readonly cursor: number }>({
        text: "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('event', 'cursor')), 0) AS cursor",
        values: [],
      });
      return last?.cursor ?? 0;
    }),
  );
}
