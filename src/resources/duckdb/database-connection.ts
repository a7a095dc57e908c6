import type { DuckDBConnection, DuckDBMaterializedResult, DuckDBResultReader } from '@duckdb/node-api';
import { ResourceError, type QueryResult, type SqlColumn } from '../../ports/resource.ts';
import { toResourceError } from './duckdb-error.ts';
import { toJson } from './to-json.ts';

/** One connection of a database in this process: one call at a time. */
export function openConnection(connection: DuckDBConnection): DatabaseConnection {
  let isInterrupted = false;
  let running = 0;
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (isInterrupted) throw new ResourceError('failed', 'the session was interrupted');
    running++;
    try {
      return await call();
    } catch (error) {
      throw toResourceError(error);
    } finally {
      running--;
    }
  };
  // A query that is about to start forgets that it was interrupted: it is told until it has heard.
  const interrupt = (): void => {
    isInterrupted = true;
    if (running === 0) return;
    connection.interrupt();
    setTimeout(interrupt, INTERRUPT_AGAIN_MS);
  };

  return {
    query: (sql, rowsMax) =>
      guard(async () => toQueryResult(await connection.streamAndReadUntil(sql, rowsMax + 1), rowsMax)),
    execute: (sql) => guard(async () => countChanged(await connection.run(sql))),
    describe: (sql) => guard(async () => toColumns(await connection.runAndReadAll(`describe ${sql}`))),
    interrupt,
    async close() {
      // An open transaction would keep its locks until the connection is collected.
      await connection.run('rollback').catch(() => undefined);
      connection.closeSync();
    },
  };
}

/** What a session is made of. Calls reject with a ResourceError. */
export interface SqlConnection {
  query(sql: string, rowsMax: number): Promise<QueryResult>;
  execute(sql: string): Promise<{ readonly rowsChanged?: number }>;
  describe(sql: string): Promise<readonly SqlColumn[]>;
}

export interface DatabaseConnection extends SqlConnection {
  /** For good: the call that is going rejects, and so does every later one. */
  interrupt(): void;
  close(): Promise<void>;
}

const INTERRUPT_AGAIN_MS = 10;

/** `describe` answers with a row for each column: its name, its type, and more. */
function toColumns(reader: DuckDBResultReader): readonly SqlColumn[] {
  return reader.getRowsJson().map((row) => {
    const [name, type] = row as readonly string[];
    return { name: name ?? '', type: type ?? '' };
  });
}

function toQueryResult(reader: DuckDBResultReader, rowsMax: number): QueryResult {
  const types = reader.columnTypes().map(String);
  return {
    columns: reader.columnNames().map((name, index) => ({ name, type: types[index] ?? '' })),
    rows: reader
      .getRowsJson()
      .slice(0, rowsMax)
      .map((row) => row.map((value, index) => toJson(value, types[index] ?? ''))),
    truncated: reader.currentRowCount > rowsMax,
  };
}

/** Statements that change rows answer with one number called Count. */
function countChanged(result: DuckDBMaterializedResult): { readonly rowsChanged?: number } {
  if (result.columnCount !== 1 || result.columnName(0) !== 'Count' || result.rowCount !== 1) return {};
  return { rowsChanged: Number(result.getChunk(0).getColumnValues(0)[0]) };
}
