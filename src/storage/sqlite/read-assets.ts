import type { AssetKey, AssetRecord, AssetScope } from '../../ports/store.ts';
import { ASSET_COLUMNS, type AssetRow, toAssetRecord } from '../asset-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readAssets(db: OpenDatabase, { scope, keys }: AssetQuestion): readonly AssetRecord[] {
  const read = statement(
    db,
    `SELECT ${ASSET_COLUMNS} FROM asset WHERE project = ? AND environment = ? AND asset = ? AND partition = ?`,
  );
  const found = new Map<string, AssetRecord>();
  for (const { asset, partition } of keys) {
    const key = `${asset}\n${partition}`;
    if (found.has(key)) continue;
    const row = read.get(scope.project, scope.environment, asset, partition) as AssetRow | undefined;
    if (row !== undefined) found.set(key, toAssetRecord(row));
  }
  return [...found.values()];
}

interface AssetQuestion {
  readonly scope: AssetScope;
  readonly keys: readonly AssetKey[];
}
