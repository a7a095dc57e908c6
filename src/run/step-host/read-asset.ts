import { copyFile, link, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StepError } from '../../model/step-error.ts';
import { locatePartition } from './locate-partition.ts';
import { createSlicesFilter } from './tables/partition-filter.ts';
import { selectAll, selectWhere } from './tables/queries.ts';
import { describeTable } from './tables/relation.ts';
import type { PlacedInput } from './step-places.ts';

/**
 * A local path with an asset's content: the stored file, or the table written as parquet. Where several partitions of a file are read,
 * a folder with a file for each of them.
 */
export async function readAsset(input: PlacedInput, options: ReadOptions): Promise<string> {
  if (input.table !== undefined) return unload(input, options);
  const keys = fileKeys(input);
  const [first] = keys;
  if (keys.length === 1 && first !== undefined) return fetchFile(input, first, options);
  const folder = join(options.folder, input.asset);
  await mkdir(folder, { recursive: true });
  let found = 0;
  for (const key of keys) {
    const path = await findFile(input, key, options);
    if (path === undefined && input.place.isWhatIsThere === true) continue;
    if (path === undefined) throw missing(input, key);
    found++;
    const place = join(folder, encodeURIComponent(key).slice(-NAME_MAX));
    await link(path, place).catch(() => copyFile(path, place)); // another disk has no links to this one
  }
  if (found === 0) throw missing(input, keys.join('", "'));
  return folder;
}

export interface ReadOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
}

const NAME_MAX = 200;

/** The keys of the files that hold what the step reads of an asset. */
function fileKeys({ asset, file, place }: PlacedInput): readonly string[] {
  if (file === undefined)
    throw new StepError(`"${asset}" is no table and no file: its content cannot be read as one.`, { retryable: false });
  const { partitions } = place;
  if (partitions === undefined) return [file.key];
  return partitions.map((partition) => locatePartition(file, partition).key);
}

async function fetchFile(input: PlacedInput, key: string, options: ReadOptions): Promise<string> {
  const path = await findFile(input, key, options);
  if (path === undefined) throw missing(input, key);
  return path;
}

async function findFile({ resource }: PlacedInput, key: string, options: ReadOptions): Promise<string | undefined> {
  return resource.files?.get(key, options.folder, options.signal);
}

function missing({ asset, resource }: PlacedInput, key: string): StepError {
  return new StepError(`"${asset}" is not there: the resource "${resource.name}" has no file "${key}".`);
}

/** Of a table whose partitions a column tells, only the rows of those that the step reads. */
async function unload(
  { asset, table, resource, place }: PlacedInput,
  { folder, signal }: ReadOptions,
): Promise<string> {
  const path = join(folder, `${asset}.parquet`);
  const { sql } = resource;
  if (table === undefined || sql === undefined) throw new Error('a table is in a warehouse');
  const { by, slices } = place;
  await sql.session(async (session) => {
    const filter =
      by === undefined || slices === undefined
        ? undefined
        : createSlicesFilter(by, slices, await describeTable(session, table.sql), sql.dialect);
    const query = filter === undefined ? selectAll(table.sql) : selectWhere(table.sql, filter);
    await session.unload(query, path, 'parquet');
  }, signal);
  return path;
}
