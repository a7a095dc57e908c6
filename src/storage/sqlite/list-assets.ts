import type Database from 'better-sqlite3';
import type { AssetRecord, AssetScope } from '../../ports/store.ts';
import { ASSET_COLUMNS, type AssetRow, toAssetRecord } from '../asset-row.ts';
import { statement } from './database.ts';

export function listAssets(
  db: Database.Database,
  { scope, assets }: { readonly scope: AssetScope; readonly assets: readonly string[] },
): readonly AssetRecord[] {
  const rows = statement(
    db,
    `SELECT ${ASSET_COLUMNS} FROM asset
     WHERE project = ? AND environment = ? AND asset IN (SELECT value FROM json_each(?)) ORDER BY asset, partition`,
  ).all(scope.project, scope.environment, JSON.stringify(assets));
  return (rows as AssetRow[]).map(toAssetRecord);
}
