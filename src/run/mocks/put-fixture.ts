import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { FileStore } from '../../ports/resource.ts';
import type { Json } from '../../std/json.ts';
import type { FixtureData } from './fixture-data.ts';
import { inferType } from './mock-database/infer-type.ts';
import type { MockDatabase, MockTable } from './mock-database/mock-database.ts';
import type { MockColumn } from './mock-database/write-rows.ts';

/** Puts a fixture where steps of a run look for it: into a table, or into a store as the file that its place says. Rejects when it does not fit. */
export async function putFixture(
  { asset, data, contract }: FixtureToPut,
  { database, folder, file }: FixtureTarget,
): Promise<void> {
  if (file === undefined && data.kind === 'text') throw new Error(`"${asset}" is a table, and the fixture is a text`);
  if (file === undefined) return database.put(asset, await toTable(data, contract, database));
  const local = join(folder, 'fixtures', `${asset}${extname(file.key)}`);
  await mkdir(dirname(local), { recursive: true });
  if (data.kind === 'text') await writeFile(local, data.text);
  else if (data.kind === 'file' && extname(data.path) === extname(file.key)) await copyFile(data.path, local);
  else await database.writeFile(local, formatOf(file.key), await toTable(data, contract, database));
  await file.store.put(local, file.key, new AbortController().signal);
}

export interface FixtureToPut {
  readonly asset: string;
  readonly data: FixtureData;
  /** Columns that the project declares. */
  readonly contract: Readonly<Record<string, string | { readonly type?: string }>>;
}

export interface FixtureTarget {
  readonly database: MockDatabase;
  /** For files on their way. */
  readonly folder: string;
  readonly file?: { readonly store: FileStore; readonly key: string };
}

async function toTable(
  data: FixtureData,
  contract: FixtureToPut['contract'],
  database: MockDatabase,
): Promise<MockTable> {
  const declared = Object.entries(contract).map(([name, rule]): MockColumn => {
    const type = typeof rule === 'string' ? rule : rule.type;
    return type === undefined ? { name } : { name, type };
  });
  if (data.kind === 'text') return { columns: declared, rows: [], isFixed: true };
  if (data.kind === 'file') {
    const found = declared.length > 0 ? declared : await database.describeFile(data.path, data.format);
    return { columns: withTypes(found, data.columns), path: data.path, format: data.format };
  }
  const names = [...new Set([...declared.map(({ name }) => name), ...data.rows.flatMap((row) => Object.keys(row))])];
  const columns = names.map((name): MockColumn => {
    const type = declared.find((column) => column.name === name)?.type;
    const inferred = type ?? inferType(data.rows.map((row): Json => row[name] ?? null));
    return inferred === undefined ? { name } : { name, type: inferred };
  });
  return { columns: withTypes(columns, data.columns), rows: data.rows, isFixed: true };
}

function withTypes(columns: readonly MockColumn[], types: Readonly<Record<string, string>>): readonly MockColumn[] {
  return columns.map((column) => {
    const type = types[column.name] ?? column.type;
    return type === undefined ? { name: column.name } : { name: column.name, type };
  });
}

function formatOf(key: string): 'parquet' | 'csv' | 'json' {
  const ending = extname(key).toLowerCase();
  if (ending === '.csv') return 'csv';
  return ending === '.json' || ending === '.ndjson' ? 'json' : 'parquet';
}
