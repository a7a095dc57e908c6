import type { Run } from '../../model/run.ts';
import type { DueRuns } from '../../ports/retention-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listDueRuns(
  db: OpenDatabase,
  { project, environment, endedBefore, keepNewest, limit }: DueRuns,
): readonly Run[] {
  const rows = statement(
    db,
    `SELECT ${RUN_COLUMNS} FROM run WHERE project = ? AND environment = ? AND ended_at IS NOT NULL AND CASE
       WHEN retired_at IS NULL THEN ended_at < ? OR key <= (
         SELECT key FROM run WHERE project = ? AND environment = ? AND ended_at IS NOT NULL AND retired_at IS NULL
         ORDER BY key DESC LIMIT 1 OFFSET ?)
       ELSE EXISTS (SELECT 1 FROM plan WHERE plan.run = run.key) OR NOT EXISTS (SELECT 1 FROM asset WHERE asset.run = run.id)
     END ORDER BY ended_at, key LIMIT ?`,
  ).all(project, environment, endedBefore ?? 0, project, environment, keepNewest ?? Number.MAX_SAFE_INTEGER, limit);
  return readRows(rows as RunRow[], toRun);
}
