import type { AssetRecord, AssetScope, BadAsset } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

/** What is known of assets from now on. */
export function writeAssets(
  db: OpenDatabase,
  { project, environment }: AssetScope,
  assets: readonly AssetRecord[],
): void {
  const write = statement(
    db,
    `INSERT OR REPLACE INTO asset (project, environment, asset, partition, run, step, at, data_version, memo_key, definition, rows, bytes, bad)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { asset, partition, run, step, at, dataVersion, memoKey, definition, rows, bytes, bad } of assets) {
    const told = [run, step, at, dataVersion, memoKey, definition ?? null, rows ?? null, bytes ?? null, bad ?? null];
    write.run(project, environment, asset, partition, ...told);
  }
}

export function markBad(db: OpenDatabase, { project, environment }: AssetScope, assets: readonly BadAsset[]): void {
  const mark = statement(
    db,
    'UPDATE asset SET bad = ? WHERE project = ? AND environment = ? AND asset = ? AND partition = ?',
  );
  for (const { asset, partition, bad } of assets) mark.run(bad, project, environment, asset, partition);
}

/** Those of which this is the check that they failed. */
export function markGood(db: OpenDatabase, { project, environment }: AssetScope, assets: readonly BadAsset[]): void {
  const mark = statement(
    db,
    'UPDATE asset SET bad = NULL WHERE project = ? AND environment = ? AND asset = ? AND partition = ? AND bad = ?',
  );
  for (const { asset, partition, bad } of assets) mark.run(project, environment, asset, partition, bad);
}
