import type { SqlSession } from '../../ports/resource.ts';
import { readRows } from '../read-rows.ts';
import { quoteText } from '../sql-text.ts';
import { writeRows } from '../write-rows.ts';
import type { SqlConnection } from './database-connection.ts';

/** A session over a connection, here or at the owner of the database. Calls made at once go one after another. */
export function createSession(connection: SqlConnection): SqlSession {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(call: () => Promise<T>): Promise<T> => {
    const mine = last.then(call, call);
    last = mine.catch(() => undefined);
    return mine;
  };
  const execute = (sql: string) => inTurn(() => connection.execute(sql));
  const run = async (sql: string): Promise<void> => {
    await execute(sql);
  };
  return {
    query: (sql, options) => inTurn(() => connection.query(sql, options?.rowsMax ?? ROWS_MAX)),
    execute,
    describe: (sql) => inTurn(() => connection.describe(sql)),
    begin: () => run('begin transaction'),
    commit: () => run('commit'),
    rollback: () => run('rollback'),
    async unload(sql, path, format) {
      const rows = writeRows(sql, await inTurn(() => connection.describe(sql)), format);
      await run(`copy (${rows}\n) to ${quoteText(path)} (${UNLOAD_OPTIONS[format]})`);
    },
    readFiles: (files) => readRows(files, { asText: false }),
  };
}

const ROWS_MAX = 1_000;

const UNLOAD_OPTIONS = {
  parquet: 'format parquet, compression zstd',
  csv: 'format csv, header',
  json: 'format json, array',
} as const;
