import type { Database } from './database.ts';

export async function tallyWaitingRuns(db: Database): Promise<number> {
  const [row] = await db.attempt((connection) =>
    connection.query<{ readonly count: number }>({
      text: 'SELECT count(*) AS count FROM run_queue WHERE daemon IS NULL',
      values: [],
    }),
  );
  return row?.count ?? 0;
}
