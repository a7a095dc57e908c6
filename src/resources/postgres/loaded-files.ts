import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type Pg from 'pg';
import type { RowFiles, SqlColumn } from '../../ports/resource.ts';
import { spellType } from '../../templates/sql/contract-types.ts';
import { quoteName } from '../sql-text.ts';
import { loadCopyStreams } from './driver.ts';
import { openConverter } from './file-converter.ts';
import { toPostgresType } from './type-names.ts';

/**
 * The local files that SQL may read, each under the name of a temporary table: the server cannot see the files of this machine, so a
 * session makes the table when it first meets the name (`loadFiles`).
 */
export function createNamedFiles(): NamedFiles {
  const files = new Map<string, NamedFile>();
  let named = 0;
  return {
    nameOf(read) {
      const key = JSON.stringify(read);
      const name = [...files.values()].find((file) => file.key === key)?.name ?? `millrace_file_${++named}`;
      files.set(name, { name, key, read });
      const [oldest] = files.keys();
      if (files.size > FILES_MAX && oldest !== undefined) files.delete(oldest); // of a step long ago
      return `pg_temp.${name}`;
    },
    namedIn: (sql) =>
      [...new Set(sql.match(/\bpg_temp\.millrace_file_\d+\b/g))].flatMap((name) => files.get(name.slice(PREFIX)) ?? []),
  };
}

export interface NamedFiles {
  /** What stands after FROM for files. */
  nameOf(files: RowFiles): string;
  /** The files whose names stand in SQL. */
  namedIn(sql: string): readonly NamedFile[];
}

export interface NamedFile {
  /** Of the temporary table. */
  readonly name: string;
  /** The same for the same files, read in the same way. */
  readonly key: string;
  readonly read: RowFiles;
}

/** Far more than one step reads. */
const FILES_MAX = 10_000;

const PREFIX = 'pg_temp.'.length;

/** Makes the temporary table of the rows of files: DuckDB reads them, the server copies them in. Rejects with what the driver throws, or a ResourceError. */
export async function loadFiles(client: Pg.Client, { name, read }: NamedFile): Promise<void> {
  const [path = ''] = read.paths;
  const { from } = await loadCopyStreams();
  const converter = await openConverter(path);
  const aside = `${path}.${name}.csv`;
  try {
    const columns = await converter.toCsv(read, aside);
    const declared = columns.map((column) => declareColumn(column, read));
    await client.query(`create temporary table ${name} (${declared.join(', ')})`);
    const rows = client.query(from(`copy pg_temp.${name} from stdin with (format csv, null '\\N')`));
    await pipeline(createReadStream(aside), rows);
  } finally {
    converter.close();
    await rm(aside, { force: true });
  }
}

/** A declared column is called as it is declared, which may be with other letters than in the file; csv and JSON have its values as texts, for the server to read. */
function declareColumn({ name, type }: SqlColumn, { columns = [], format }: RowFiles): string {
  const known = columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  const isText = known !== undefined && format !== 'parquet';
  return `${quoteName(known?.name ?? name)} ${isText ? spellType(known.type, 'postgres') : toPostgresType(type)}`;
}
