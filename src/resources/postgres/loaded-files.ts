import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type Pg from 'pg';
import { quoteName } from '../sql-text.ts';
import { loadCopyStreams } from './driver.ts';
import { openConverter, type FileFormat } from './file-converter.ts';
import { toPostgresType } from './type-names.ts';

/**
 * The local files that SQL may read, each under the name of a temporary table: the server cannot see the files of this machine, so a
 * session makes the table when it first meets the name (`loadFiles`).
 */
export function createNamedFiles(): NamedFiles {
  const files = new Map<string, NamedFile>();
  let named = 0;
  return {
    nameOf(path, format) {
      const known = [...files.values()].find((file) => file.path === path && file.format === format);
      const name = known?.name ?? `millrace_file_${++named}`;
      files.set(name, { name, path, format });
      const [oldest] = files.keys();
      if (files.size > FILES_MAX && oldest !== undefined) files.delete(oldest); // of a step long ago
      return `pg_temp.${name}`;
    },
    namedIn: (sql) =>
      [...new Set(sql.match(/\bpg_temp\.millrace_file_\d+\b/g))].flatMap((name) => files.get(name.slice(PREFIX)) ?? []),
  };
}

export interface NamedFiles {
  /** What stands after FROM for a file. */
  nameOf(path: string, format: FileFormat): string;
  /** The files whose names stand in SQL. */
  namedIn(sql: string): readonly NamedFile[];
}

export interface NamedFile {
  /** Of the temporary table. */
  readonly name: string;
  readonly path: string;
  readonly format: FileFormat;
}

/** Far more than one step reads. */
const FILES_MAX = 10_000;

const PREFIX = 'pg_temp.'.length;

/** Makes the temporary table of a file's rows: DuckDB reads them, the server copies them in. Rejects with what the driver throws, or a ResourceError. */
export async function loadFile(client: Pg.Client, { name, path, format }: NamedFile): Promise<void> {
  const { from } = await loadCopyStreams();
  const converter = await openConverter(path);
  const aside = `${path}.${name}.csv`;
  try {
    const columns = await converter.describe(path, format);
    await converter.toCsv(path, format, aside);
    const declared = columns.map((column) => `${quoteName(column.name)} ${toPostgresType(column.type)}`);
    await client.query(`create temporary table ${name} (${declared.join(', ')})`);
    const rows = client.query(from(`copy pg_temp.${name} from stdin with (format csv, null '\\N')`));
    await pipeline(createReadStream(aside), rows);
  } finally {
    converter.close();
    await rm(aside, { force: true });
  }
}
