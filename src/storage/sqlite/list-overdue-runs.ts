import type { OverduePage, OverdueRun } from '../../ports/alert-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listOverdueRuns(db: OpenDatabase, { now, limit }: OverduePage): readonly OverdueRun[] {
  const rows = statement(
    db,
    `SELECT ${RUN_COLUMNS}, due_at FROM run WHERE due_at <= ? ORDER BY due_at, key LIMIT ?`,
  ).all(now, limit);
  return (rows as (RunRow & { readonly due_at: number })[]).map((row) => ({ run: toRun(row), dueAt: row.due_at }));
}
