import type { Database } from './database.ts';

/** The server sees to its pages; events have no reference that it would hold for each row. */
export async function checkDatabase(db: Database): Promise<readonly string[]> {
  const [row] = await db.attempt((connection) =>
    connection.query<{ readonly lost: number }>({
      text: 'SELECT count(*) AS lost FROM (SELECT DISTINCT run FROM event) AS event LEFT JOIN run ON run.key = event.run WHERE run.key IS NULL',
      values: [],
    }),
  );
  return row === undefined || row.lost === 0 ? [] : ['rows of "event" belong to no row of "run"'];
}
