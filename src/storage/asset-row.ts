import type { AssetRecord } from '../ports/store.ts';

/** A row of `asset` as a database gives it. */
export interface AssetRow {
  readonly asset: string;
  readonly partition: string;
  readonly run: string;
  readonly step: string;
  readonly at: number;
  readonly data_version: string;
  readonly memo_key: string;
  readonly definition: string | null;
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly bad: string | null;
}

export const ASSET_COLUMNS = 'asset, partition, run, step, at, data_version, memo_key, definition, rows, bytes, bad';

export function toAssetRecord(row: AssetRow): AssetRecord {
  return {
    asset: row.asset,
    partition: row.partition,
    run: row.run,
    step: row.step,
    at: row.at,
    dataVersion: row.data_version,
    memoKey: row.memo_key,
    ...(row.definition === null ? {} : { definition: row.definition }),
    ...(row.rows === null ? {} : { rows: row.rows }),
    ...(row.bytes === null ? {} : { bytes: row.bytes }),
    ...(row.bad === null ? {} : { bad: row.bad }),
  };
}
