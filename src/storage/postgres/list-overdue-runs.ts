import type { OverduePage, OverdueRun } from '../../ports/alert-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';

export async function listOverdueRuns(db: Database, { now, limit }: OverduePage): Promise<readonly OverdueRun[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RunRow & { readonly due_at: number }>({
      text: `SELECT ${RUN_COLUMNS}, due_at FROM run WHERE due_at <= $1::bigint ORDER BY due_at, key LIMIT $2::bigint`,
      values: [now, limit],
    }),
  );
  return readRows(rows, (row) => ({ run: toRun(row), dueAt: row.due_at }));
}
