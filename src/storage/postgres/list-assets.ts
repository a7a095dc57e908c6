import type { AssetRecord, AssetScope } from '../../ports/store.ts';
import { ASSET_COLUMNS, type AssetRow, toAssetRecord } from '../asset-row.ts';
import type { Database } from './database.ts';

export async function listAssets(
  db: Database,
  { project, environment }: AssetScope,
  assets: readonly string[],
): Promise<readonly AssetRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<AssetRow>({
      text: `SELECT ${ASSET_COLUMNS} FROM asset
        WHERE project = $1::text AND environment = $2::text AND asset = ANY ($3::text[]) ORDER BY asset, partition`,
      values: [project, environment, assets],
    }),
  );
  return rows.map(toAssetRecord);
}
