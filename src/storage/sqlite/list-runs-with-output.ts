import type { Run } from '../../model/run.ts';
import type { DueOutput } from '../../ports/retention-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listRunsWithOutput(
  db: OpenDatabase,
  { project, environment, endedBefore, limit }: DueOutput,
): readonly Run[] {
  const rows = statement(
    db,
    `SELECT ${RUN_COLUMNS} FROM run WHERE project = ? AND environment = ? AND ended_at < ? AND output_removed_at IS NULL
     ORDER BY ended_at, key LIMIT ?`,
  ).all(project, environment, endedBefore ?? Number.MAX_SAFE_INTEGER, limit);
  return readRows(rows as RunRow[], toRun);
}
