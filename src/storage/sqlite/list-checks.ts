import type { CheckRecord } from '../../model/check-record.ts';
import type { AssetScope } from '../../ports/store.ts';
import { CHECK_COLUMNS, type CheckRow, toCheckRecord } from '../check-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listChecks(
  db: OpenDatabase,
  { scope, assets }: { readonly scope: AssetScope; readonly assets: readonly string[] },
): readonly CheckRecord[] {
  const rows = statement(
    db,
    `SELECT ${CHECK_COLUMNS} FROM check_result
     WHERE project = ? AND environment = ? AND asset IN (SELECT value FROM json_each(?)) ORDER BY asset, partition, name`,
  ).all(scope.project, scope.environment, JSON.stringify(assets));
  return (rows as CheckRow[]).map(toCheckRecord);
}
