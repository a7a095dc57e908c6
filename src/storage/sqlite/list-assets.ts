import type { AssetRecord, AssetScope } from '../../ports/store.ts';
import { ASSET_COLUMNS, type AssetRow, toAssetRecord } from '../asset-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listAssets(
  db: OpenDatabase,
  { scope, assets }: { readonly scope: AssetScope; readonly assets: readonly string[] },
): readonly AssetRecord[] {
  const rows = statement(
    db,
    `SELECT ${ASSET_COLUMNS} FROM asset
     WHERE project = ? AND environment = ? AND asset IN (SELECT value FROM json_each(?)) ORDER BY asset, partition`,
  ).all(scope.project, scope.environment, JSON.stringify(assets));
  return (rows as AssetRow[]).map(toAssetRecord);
}
