import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import { type OpenDatabase, statement } from './database.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';

export function readRun(db: OpenDatabase, id: RunId): Run | undefined {
  const row = statement(db, `SELECT ${RUN_COLUMNS} FROM run WHERE id = ?`).get(id) as RunRow | undefined;
  return row === undefined ? undefined : toRun(row);
}
