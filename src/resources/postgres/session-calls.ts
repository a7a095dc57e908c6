import type Pg from 'pg';
import { loadFiles, type NamedFiles } from './loaded-files.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { executeStatements, type Answer } from './statement.ts';

/** The calls of one session, one after another however they are made, each with the files that its SQL reads, and what they share. */
export function createSessionCalls(connection: PostgresConnection, files: NamedFiles): SessionCalls {
  const loaded = new Set<string>();
  let isInTransaction = false;
  let last: Promise<unknown> = Promise.resolve();
  const call: SessionCalls['call'] = (sql, work) => {
    const all = async () => {
      for (const file of files.namedIn(sql)) {
        if (loaded.has(file.name)) continue;
        await connection.call((client) => loadFiles(client, file));
        loaded.add(file.name);
      }
      return connection.call(work, sql);
    };
    const mine = last.then(all, all);
    last = mine.catch(() => undefined);
    return mine;
  };
  const run = (sql: string): Promise<Answer> => call(sql, (client) => executeStatements(client, sql));
  return {
    call,
    look: (sql, work) => call(sql, (client) => (isInTransaction ? keepTransaction(client, work) : work(client))),
    async begin() {
      await run('begin');
      isInTransaction = true;
    },
    async commit() {
      isInTransaction = false;
      await run('commit');
    },
    async rollback() {
      isInTransaction = false;
      loaded.clear(); // what the transaction made is gone, temporary tables too
      await run('rollback');
    },
  };
}

export interface SessionCalls {
  /** Rejects with a ResourceError. */
  readonly call: <T>(sql: string, work: (client: Pg.Client) => Promise<T>) => Promise<T>;
  /** A call that leaves an open transaction as it was, also when it fails. */
  readonly look: <T>(sql: string, work: (client: Pg.Client) => Promise<T>) => Promise<T>;
  readonly begin: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
}

async function keepTransaction<T>(client: Pg.Client, look: (client: Pg.Client) => Promise<T>): Promise<T> {
  await client.query('savepoint millrace_look');
  try {
    const seen = await look(client);
    await client.query('release savepoint millrace_look');
    return seen;
  } catch (error) {
    await client.query('rollback to savepoint millrace_look');
    throw error;
  }
}
