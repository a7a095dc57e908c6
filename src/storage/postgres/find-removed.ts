import { type RunId, toRunId } from '../../model/ids.ts';
import type { Database } from './database.ts';

export async function findRemoved(db: Database, runs: readonly RunId[]): Promise<readonly RunId[]> {
  const rows = await db.attempt((connection) =>
    connection.query<{ readonly id: string }>({
      text: 'SELECT id FROM removed_run WHERE id = ANY ($1::text[])',
      values: [runs],
    }),
  );
  return rows.map(({ id }) => toRunId(id));
}
