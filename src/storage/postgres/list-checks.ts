import type { CheckRecord } from '../../model/check-record.ts';
import type { AssetScope } from '../../ports/store.ts';
import { CHECK_COLUMNS, type CheckRow, toCheckRecord } from '../check-row.ts';
import type { Database } from './database.ts';

export async function listChecks(
  db: Database,
  { project, environment }: AssetScope,
  assets: readonly string[],
): Promise<readonly CheckRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<CheckRow>({
      text: `SELECT ${CHECK_COLUMNS} FROM check_result
        WHERE project = $1::text AND environment = $2::text AND asset = ANY ($3::text[]) ORDER BY asset, partition, name`,
      values: [project, environment, assets],
    }),
  );
  return rows.map(toCheckRecord);
}
