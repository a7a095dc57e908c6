import type { AssetKey, AssetRecord, AssetScope } from '../../ports/store.ts';
import { ASSET_COLUMNS, type AssetRow, toAssetRecord } from '../asset-row.ts';
import type { Database } from './database.ts';

/** In the order in which they are asked for, each once. */
export async function readAssets(
  db: Database,
  { project, environment }: AssetScope,
  keys: readonly AssetKey[],
): Promise<readonly AssetRecord[]> {
  const asked = [...new Map(keys.map((key) => [`${key.asset}\n${key.partition}`, key])).values()];
  const rows = await db.attempt((connection) =>
    connection.query<AssetRow>({
      text: `SELECT ${ASSET_COLUMNS} FROM asset
        JOIN unnest($3::text[], $4::text[]) WITH ORDINALITY AS asked (asset, partition, place) USING (asset, partition)
        WHERE project = $1::text AND environment = $2::text ORDER BY asked.place`,
      values: [project, environment, asked.map(({ asset }) => asset), asked.map(({ partition }) => partition)],
    }),
  );
  return rows.map(toAssetRecord);
}
