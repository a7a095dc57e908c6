import type { Database } from './database.ts';

export async function listGraphsInUse(db: Database): Promise<readonly string[]> {
  const rows = await db.attempt((connection) =>
    connection.query<{ readonly graph: string }>({
      text: 'SELECT graph FROM run WHERE retired_at IS NULL UNION SELECT graph FROM backfill UNION SELECT graph FROM deployment WHERE graph IS NOT NULL',
      values: [],
    }),
  );
  return rows.map(({ graph }) => graph);
}
