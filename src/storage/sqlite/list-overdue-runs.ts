import type { OverduePage, OverdueRun } from '../../ports/alert-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listOverdueRuns(db: OpenDatabase, { now, limit }: OverduePage): readonly OverdueRun[] {
  const rows = statement(
    db,
    `SELECT ${RUN_COLUMNS}, due_at FROM run WHERE due_at <= ? ORDER BY due_at, key LIMIT ?`,
  ).all(now, limit);
  return readRows(rows as (RunRow & { readonly due_at: number })[], (row) => ({ run: toRun(row), dueAt: row.due_at }));
}
