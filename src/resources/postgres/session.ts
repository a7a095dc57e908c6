import type Pg from 'pg';
import { ResourceError, type SqlSession } from '../../ports/resource.ts';
import type { createColumnTypes } from './column-types.ts';
import { loadFile, type NamedFiles } from './loaded-files.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { describeStatement, executeStatements, fetchRows } from './statement.ts';
import { toJson } from './to-json.ts';
import { unload } from './unload.ts';

/** A session over a connection. Calls made at once go one after another. */
export function createSession(connection: PostgresConnection, parts: SessionParts): SqlSession {
  const { columnTypes, files, isRedshift } = parts;
  const loaded = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  /** In its turn, and with the files that the SQL reads. */
  const call = async <T>(sql: string, work: (client: Pg.Client) => Promise<T>): Promise<T> => {
    const all = async (): Promise<T> => {
      for (const file of files.namedIn(sql)) {
        if (loaded.has(file.name)) continue;
        await connection.call((client) => loadFile(client, file));
        loaded.add(file.name);
      }
      return connection.call(work, sql);
    };
    const mine = last.then(all, all);
    last = mine.catch(() => undefined);
    return mine;
  };
  const run = async (sql: string): Promise<void> => {
    await call(sql, (client) => executeStatements(client, sql));
  };
  return {
    query: (sql, { rowsMax = ROWS_MAX } = {}) =>
      call(sql, async (client) => {
        const { fields, rows } = await fetchRows(client, sql, rowsMax + 1);
        const columns = await columnTypes(client, fields);
        const values = rows.slice(0, rowsMax);
        return {
          columns,
          rows: values.map((row) => row.map((value, index) => toJson(value, fields[index]?.dataTypeID ?? 0))),
          truncated: rows.length > rowsMax,
        };
      }),
    execute: (sql) => call(sql, async (client) => toRowsChanged((await executeStatements(client, sql)).tag)),
    describe: (sql) => call(sql, async (client) => columnTypes(client, (await describeStatement(client, sql)).fields)),
    begin: () => run('begin'),
    commit: () => run('commit'),
    async rollback() {
      loaded.clear(); // what the transaction made is gone, temporary tables too
      await run('rollback');
    },
    async unload(sql, path, format) {
      if (isRedshift) throw new ResourceError('failed', NO_FILES_OF_REDSHIFT);
      await call(sql, (client) => unload({ client, columnTypes }, sql, { path, format }));
    },
    readFile: (path, format) => (isRedshift ? undefined : files.nameOf(path, format)),
  };
}

export interface SessionParts {
  readonly columnTypes: ReturnType<typeof createColumnTypes>;
  readonly files: NamedFiles;
  readonly isRedshift: boolean;
}

const ROWS_MAX = 1_000;
const NO_FILES_OF_REDSHIFT = 'Redshift hands out no files over a connection; let a job write them to S3 with UNLOAD';

/** Of `INSERT 0 3`, `DELETE 2`, `SELECT 5`, but not of `CREATE TABLE`. */
function toRowsChanged(tag: string | undefined): { readonly rowsChanged?: number } {
  const count = /^(?:INSERT \d+|UPDATE|DELETE|MERGE|SELECT|COPY) (\d+)$/.exec(tag ?? '')?.[1];
  return count === undefined ? {} : { rowsChanged: Number(count) };
}
