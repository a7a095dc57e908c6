import type { RunId } from '../../model/ids.ts';
import type { Run } from '../../model/run.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listRepeats(db: OpenDatabase, run: RunId): readonly Run[] {
  const rows = statement(db, `SELECT ${RUN_COLUMNS} FROM run WHERE retry_of = ? ORDER BY key`).all(run);
  return readRows(rows as RunRow[], toRun);
}
