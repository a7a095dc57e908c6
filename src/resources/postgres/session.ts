import { ResourceError, type SqlSession } from '../../ports/resource.ts';
import type { createColumnTypes } from './column-types.ts';
import type { NamedFiles } from './loaded-files.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { createSessionCalls } from './session-calls.ts';
import { describeStatement, executeStatements, fetchRows } from './statement.ts';
import { swapOnRedshift, swapRelation } from './swap-relation.ts';
import { toJson } from './to-json.ts';
import { unload } from './unload.ts';

/** A session over a connection. Calls made at once go one after another. */
export function createSession(
  connection: PostgresConnection,
  { columnTypes, files, isRedshift }: SessionParts,
): SqlSession {
  const { call, look, begin, commit, rollback } = createSessionCalls(connection, files);
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
    describe: (sql) => look(sql, async (client) => columnTypes(client, (await describeStatement(client, sql)).fields)),
    swap: (aside, place) =>
      call('', (client) => (isRedshift ? swapOnRedshift(client, aside, place) : swapRelation(client, aside, place))),
    begin,
    commit,
    rollback,
    async unload(sql, path, format) {
      if (isRedshift) throw new ResourceError('failed', NO_FILES_OF_REDSHIFT);
      await call(sql, (client) => unload({ client, columnTypes }, sql, { path, format }));
    },
    readFiles: (read) => (isRedshift ? undefined : files.nameOf(read)),
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
