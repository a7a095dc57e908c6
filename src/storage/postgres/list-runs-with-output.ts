import type { Run } from '../../model/run.ts';
import type { DueOutput } from '../../ports/retention-store.ts';
import { RUN_COLUMNS, type RunRow, toRun } from '../run-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';

export async function listRunsWithOutput(
  db: Database,
  { project, environment, endedBefore, limit }: DueOutput,
): Promise<readonly Run[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RunRow>({
      text: `SELECT ${RUN_COLUMNS} FROM run WHERE project = $1::text AND environment = $2::text
          AND ended_at < $3::bigint AND output_removed_at IS NULL ORDER BY ended_at, key LIMIT $4::bigint`,
      values: [project, environment, endedBefore ?? Number.MAX_SAFE_INTEGER, limit],
    }),
  );
  return readRows(rows, toRun);
}
