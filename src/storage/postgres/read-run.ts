import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import type { Database } from './database.ts';

export async function readRun(db: Database, id: RunId): Promise<Run | undefined> {
  const text = `SELECT ${RUN_COLUMNS} FROM run WHERE id = $1::text`;
  const [row] = await db.attempt((connection) => connection.query<RunRow>({ text, values: [id] }));
  return row === undefined ? undefined : toRun(row);
}
