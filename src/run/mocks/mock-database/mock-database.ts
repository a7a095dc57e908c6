import type {
  QueryResult,
  ResourceType,
  SqlColumn,
  SqlResource,
  SqlSession,
  TableLocation,
} from '../../../ports/resource.ts';
import type { Json, JsonMap } from '../../../std/json.ts';
import { freezeClockSql } from './freeze-clock.ts';
import { type MockColumn, quoteColumn, quoteText, selectRows, writeTableSql, writeViewSql } from './write-rows.ts';

/**
 * The warehouse of mocks: a DuckDB in memory which can reach nothing but a folder, whose clock stands, and whose tables are made of rows.
 * This folder writes the SQL for that.
 *
 * Invariant: no query of it opens a connection or reads a file outside its folder, whatever it says; DuckDB itself refuses, for good.
 */
export async function openMockDatabase({ type, folder, name }: MockDatabaseOptions): Promise<MockDatabase> {
  const signal = new AbortController().signal;
  const context = { name, environment: 'mocks', projectFolder: folder, stateFolder: folder, signal };
  const config = { path: ':memory:', threads: 1, settings: { autoinstall_known_extensions: 'false' } };
  const opened = await type.open(config, context);
  const { sql } = opened;
  if (sql === undefined) throw new Error('the warehouse of mocks holds no tables');
  const own = await openOwnSession(sql, signal);
  const within = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => work(own.session);
  await within((session) => session.execute(closeSql(folder)));
  let clockMs: number | undefined;
  const locate = (asset: string): TableLocation => sql.locate(asset);
  return {
    sql,
    locate,
    async setClock(nowMs) {
      if (nowMs === clockMs) return;
      await within((session) => session.execute(freezeClockSql(nowMs)));
      clockMs = nowMs;
    },
    async clear(isWhole) {
      await within(async (session) => {
        const { rows } = await session.query(isWhole ? `${LEFT_SCHEMAS} ${LEFT_IN_MAIN}` : LEFT_SCHEMAS);
        const drops = rows.map(
          ([kind, found]) => `drop ${textOf(kind)} if exists ${quoteColumn(textOf(found))} cascade`,
        );
        if (drops.length > 0) await session.execute(drops.join(';\n'));
      });
    },
    async put(asset, table) {
      const at = locate(asset);
      const schema = at.schema === undefined ? '' : `create schema if not exists ${quoteColumn(at.schema)};\n`;
      await within((session) => session.execute(schema + putSql(at.sql, table)));
    },
    describeFile: (path, format) =>
      within(async (session) => session.describe(`from ${readerOf(session, path, format)}`)),
    read: (asset, rowsMax) => within((session) => session.query(`select * from ${locate(asset).sql}`, { rowsMax })),
    readFile: (path, format) =>
      within((session) => session.query(`from ${readerOf(session, path, format)}`, { rowsMax: FILE_ROWS_MAX })),
    cast: (columns, rows) =>
      within(async (session) => (await session.query(selectRows(columns, rows, true), { rowsMax: rows.length })).rows),
    describe: (query) => within((session) => session.describe(query)),
    writeFile: (path, format, table) => within((session) => session.unload(selectTable(session, table), path, format)),
    async close() {
      await own.close();
      await opened.close();
    },
  };
}

/** One connection for everything that is not a step's. */
async function openOwnSession(
  sql: SqlResource,
  signal: AbortSignal,
): Promise<{ readonly session: SqlSession; readonly close: () => Promise<void> }> {
  const [opened, closed] = [Promise.withResolvers<SqlSession>(), Promise.withResolvers<undefined>()];
  const ended = sql.session((session) => {
    opened.resolve(session);
    return closed.promise;
  }, signal);
  ended.catch((error: unknown) => opened.reject(error));
  const session = await opened.promise;
  return {
    session,
    async close() {
      closed.resolve(undefined);
      await ended;
    },
  };
}

export interface MockDatabaseOptions {
  /** DuckDB. */
  readonly type: ResourceType;
  /** The only one of which files can be read and written. Absolute. */
  readonly folder: string;
  readonly name: string;
}

export interface MockDatabase {
  readonly sql: SqlResource;
  locate(asset: string): TableLocation;
  /** Lets every function that tells the time tell this one. */
  setClock(nowMs: number): Promise<void>;
  /** Takes away what was made; with `isWhole` also what stands in no schema of its own, which takes longer to find. */
  clear(isWhole: boolean): Promise<void>;
  /** Makes the table of an asset; its schema too. Rejects with a ResourceError where a value does not fit its column. */
  put(asset: string, table: MockTable): Promise<void>;
  /** Columns of a csv, json or parquet file in the folder. */
  describeFile(path: string, format: RowsFormat): Promise<readonly SqlColumn[]>;
  read(asset: string, rowsMax: number): Promise<QueryResult>;
  /** The first rows of a csv, json or parquet file in the folder. */
  readFile(path: string, format: RowsFormat): Promise<QueryResult>;
  /** Values as they come out of columns of these types, null where they cannot be in them. */
  cast(columns: readonly MockColumn[], rows: readonly JsonMap[]): Promise<readonly (readonly Json[])[]>;
  /** Columns of a query, which is not run. */
  describe(query: string): Promise<readonly SqlColumn[]>;
  writeFile(path: string, format: 'parquet' | 'csv' | 'json', table: RowsTable | FileTable): Promise<void>;
  close(): Promise<void>;
}

export type RowsFormat = 'parquet' | 'csv' | 'json' | 'ndjson';

export interface RowsTable {
  readonly columns: readonly MockColumn[];
  readonly rows: readonly JsonMap[];
}

/** `isFixed`: it may be written to. Else, where nothing is known of a column, it is a view. */
export type MockTable = (RowsTable & { readonly isFixed: boolean }) | FileTable;

/** Rows of a file in the folder; columns that it does not have are null. */
export interface FileTable {
  readonly columns: readonly MockColumn[];
  readonly path: string;
  readonly format: RowsFormat;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const FILE_ROWS_MAX = 10_000;

/** The folder is allowed first: afterwards nothing can be. */
function closeSql(folder: string): string {
  return `set allowed_directories = [${quoteText(`${folder}/`)}];
set enable_external_access = false;
set global TimeZone = 'UTC'`;
}

/** What a test may have left, by kind and name. Temporary tables are gone with their sessions. */
const LEFT_SCHEMAS = `
select 'schema' as kind, schema_name as name from duckdb_schemas() where not internal and database_name = 'memory'`;

const LEFT_IN_MAIN = `
union all select 'table', table_name from duckdb_tables() where not internal and database_name = 'memory' and schema_name = 'main'
union all select 'view', view_name from duckdb_views() where not internal and database_name = 'memory' and schema_name = 'main'`;

function putSql(at: string, table: MockTable): string {
  if ('path' in table) {
    const columns = table.columns.map(({ name, type = 'varchar' }) => `${quoteColumn(name)} ${type}`).join(', ');
    return `create or replace table ${at} (${columns});\ninsert into ${at} by name from ${READERS[table.format]}(${quoteText(table.path)})`;
  }
  const { columns, rows, isFixed } = table;
  const isWhole = isFixed || columns.every(({ type }) => type !== undefined);
  return isWhole && columns.length > 0 ? writeTableSql(at, columns, rows) : writeViewSql(at, columns, rows);
}

function selectTable(session: SqlSession, table: RowsTable | FileTable): string {
  return 'path' in table
    ? `from ${readerOf(session, table.path, table.format)}`
    : selectRows(table.columns, table.rows);
}

const READERS: Readonly<Record<RowsFormat, string>> = {
  parquet: 'read_parquet',
  csv: 'read_csv',
  json: 'read_json',
  ndjson: 'read_ndjson',
};

function readerOf(session: SqlSession, path: string, format: RowsFormat): string {
  return session.readFiles({ paths: [path], format }) ?? `${READERS[format]}(${quoteText(path)})`;
}
