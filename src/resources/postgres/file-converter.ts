import type * as Duckdb from '@duckdb/node-api';
import { dirname, join } from 'node:path';
import { ResourceError, type RowFiles, type SqlColumn } from '../../ports/resource.ts';
import { readRows } from '../read-rows.ts';
import { quoteName, quoteText } from '../sql-text.ts';
import { messageOf } from '../../std/message-of.ts';

/** DuckDB in the memory of this process, between the csv that Postgres copies and other formats. Rejects with a ResourceError where it is not installed. */
export async function openConverter(besides: string): Promise<FileConverter> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GiB',
    temp_directory: join(dirname(besides), '.duckdb-spill'),
  });
  const connection = await instance.connect();
  return {
    csvToParquet: (csv, parquet, columns) =>
      run(
        connection,
        `copy (from ${readCsv(csv, columns)}) to ${quoteText(parquet)} (format parquet, compression zstd)`,
      ),
    async toCsv(files, csv) {
      const rows = readRows(files, { asText: true });
      const columns = await describe(connection, rows);
      await run(
        connection,
        `copy (select ${columns.map(writeColumn).join(', ')} from ${rows}) to ${quoteText(csv)} (format csv, header false, nullstr '\\N')`,
      );
      return columns;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export interface FileConverter {
  /** The csv has no header, and `\N` for null. */
  csvToParquet(csv: string, parquet: string, columns: readonly SqlColumn[]): Promise<void>;
  /** Without a header, and `\N` for null. The columns, in the types of DuckDB: those of csv and JSON that are declared are texts. */
  toCsv(files: RowFiles, csv: string): Promise<readonly SqlColumn[]>;
  close(): void;
}

async function loadDuckdb(): Promise<typeof Duckdb> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: Postgres reads and writes csv itself, other files with the help of DuckDB, which is not installed; install it with "npm install @duckdb/node-api"',
      { cause: error },
    );
  }
}

async function run(connection: Duckdb.DuckDBConnection, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (error) {
    throw new ResourceError('failed', messageOf(error), { cause: error });
  }
}

async function describe(connection: Duckdb.DuckDBConnection, from: string): Promise<readonly SqlColumn[]> {
  try {
    const answer = await connection.runAndReadAll(`describe from ${from}`);
    return answer.getRowsJson().map((row) => {
      const [name = '', type = ''] = row as readonly string[];
      return { name, type };
    });
  } catch (error) {
    throw new ResourceError('failed', messageOf(error), { cause: error });
  }
}

function readCsv(path: string, columns: readonly SqlColumn[]): string {
  const types = columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`).join(', ');
  const form = String.raw`auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\n', nullstr = '\N', allow_quoted_nulls = false`;
  return `read_csv(${quoteText(path)}, columns = {${types}}, ${form}, max_line_size = ${LINE_BYTES_MAX}, buffer_size = ${2 * LINE_BYTES_MAX})`;
}

const LINE_BYTES_MAX = 16 * 1024 ** 2;

/** What Postgres reads otherwise than DuckDB writes. */
function writeColumn({ name, type }: SqlColumn): string {
  const column = quoteName(name);
  if (type === 'BLOB') return `'\\x' || hex(${column}) as ${column}`;
  return /(\[\d*\]|^(STRUCT|MAP|UNION)\b.*)$/s.test(type) ? `to_json(${column}) as ${column}` : column;
}
