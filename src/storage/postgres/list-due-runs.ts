import type { Run } from '../../model/run.ts';
import type { DueRuns } from '../../ports/retention-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';

export async function listDueRuns(
  db: Database,
  { project, environment, endedBefore, keepNewest, limit }: DueRuns,
): Promise<readonly Run[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RunRow>({
      text: `SELECT ${RUN_COLUMNS} FROM run
        WHERE project = $1::text AND environment = $2::text AND ended_at IS NOT NULL AND CASE
          WHEN retired_at IS NULL THEN ended_at < $3::bigint OR key <= (
            SELECT key FROM run AS newer
            WHERE project = $1::text AND environment = $2::text AND ended_at IS NOT NULL AND retired_at IS NULL
            ORDER BY key DESC LIMIT 1 OFFSET $4::bigint)
          ELSE EXISTS (SELECT FROM plan WHERE plan.run = run.key)
            OR NOT EXISTS (SELECT FROM asset WHERE asset.run = run.id)
        END ORDER BY ended_at, key LIMIT $5::bigint`,
      values: [project, environment, endedBefore ?? 0, keepNewest ?? Number.MAX_SAFE_INTEGER, limit],
    }),
  );
  return readRows(rows, toRun);
}
