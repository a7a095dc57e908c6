import type { Database } from './database.ts';

export async function leave(db: Database, daemon: string): Promise<void> {
  await db.attempt((connection) =>
    connection.query({
      text: `WITH freed AS (DELETE FROM duty WHERE daemon = $1::text) DELETE FROM daemon WHERE id = $1::text`,
      values: [daemon],
    }),
  );
}
