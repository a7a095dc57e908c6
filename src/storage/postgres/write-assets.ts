import type { AssetRecord, BadAsset } from '../../ports/store.ts';
import type { Parameters } from './parameters.ts';

/** What is known of assets from now on, in the project and environment of the named rows. Each key at most once. */
export function writeAssets(parameters: Parameters, assets: readonly AssetRecord[], from: string): string {
  const columns = [
    parameters.add(
      assets.map(({ asset }) => asset),
      'text[]',
    ),
    parameters.add(
      assets.map(({ partition }) => partition),
      'text[]',
    ),
    parameters.add(
      assets.map(({ run }) => run),
      'text[]',
    ),
    parameters.add(
      assets.map(({ step }) => step),
      'text[]',
    ),
    parameters.add(
      assets.map(({ at }) => at),
      'bigint[]',
    ),
    parameters.add(
      assets.map(({ dataVersion }) => dataVersion),
      'text[]',
    ),
    parameters.add(
      assets.map(({ memoKey }) => memoKey),
      'text[]',
    ),
    parameters.add(
      assets.map(({ definition }) => definition ?? null),
      'text[]',
    ),
    parameters.add(
      assets.map(({ rows }) => rows ?? null),
      'bigint[]',
    ),
    parameters.add(
      assets.map(({ bytes }) => bytes ?? null),
      'bigint[]',
    ),
    parameters.add(
      assets.map(({ bad }) => bad ?? null),
      'text[]',
    ),
  ];
  // In the order of the key, so that two who write the same assets do not wait for each other.
  return `INSERT INTO asset (project, environment, ${COLUMNS})
    SELECT ${from}.project, ${from}.environment, told.* FROM ${from}, unnest(${columns.join(', ')}) AS told (${COLUMNS})
    ORDER BY told.asset COLLATE "C", told.partition COLLATE "C"
    ON CONFLICT (project, environment, asset, partition) DO UPDATE SET
      run = excluded.run, step = excluded.step, at = excluded.at, data_version = excluded.data_version,
      memo_key = excluded.memo_key, definition = excluded.definition, rows = excluded.rows, bytes = excluded.bytes,
      bad = excluded.bad`;
}

export function markBad(parameters: Parameters, assets: readonly BadAsset[], from: string): string {
  return `UPDATE asset SET bad = told.bad FROM ${from}, unnest(${columnsOf(parameters, assets)}) AS told (asset, partition, bad)
    WHERE ${IS_TOLD(from)}`;
}

/** Those of which this is the check that they failed. */
export function markGood(parameters: Parameters, assets: readonly BadAsset[], from: string): string {
  return `UPDATE asset SET bad = NULL FROM ${from}, unnest(${columnsOf(parameters, assets)}) AS told (asset, partition, bad)
    WHERE ${IS_TOLD(from)} AND asset.bad = told.bad`;
}

function columnsOf({ add }: Parameters, assets: readonly BadAsset[]): string {
  const told = [
    assets.map(({ asset }) => asset),
    assets.map(({ partition }) => partition),
    assets.map(({ bad }) => bad),
  ];
  return told.map((column) => add(column, 'text[]')).join(', ');
}

const IS_TOLD = (from: string): string =>
  `asset.project = ${from}.project AND asset.environment = ${from}.environment
      AND asset.asset = told.asset AND asset.partition = told.partition`;

const COLUMNS = 'asset, partition, run, step, at, data_version, memo_key, definition, rows, bytes, bad';
