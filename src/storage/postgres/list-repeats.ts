import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';

export async function listRepeats(db: Database, run: RunId): Promise<readonly Run[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RunRow>({
      text: `SELECT ${RUN_COLUMNS} FROM run WHERE retry_of = $1::text ORDER BY key`,
      values: [run],
    }),
  );
  return readRows(rows, toRun);
}
