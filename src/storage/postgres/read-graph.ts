import type { Database } from './database.ts';

export async function readGraph(db: Database, hash: string): Promise<readonly string[] | undefined> {
  const rows = await db.attempt((connection) =>
    connection.query<{ readonly body: string }>({
      text: 'SELECT body FROM graph WHERE hash = $1::text ORDER BY place',
      values: [hash],
    }),
  );
  return rows.length === 0 ? undefined : rows.map(({ body }) => body);
}
