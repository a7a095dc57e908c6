import { setTimeout as pause } from 'node:timers/promises';
import type Pg from 'pg';
import { passFailpoint } from '../../ports/failpoint.ts';
import { StoreFailure } from '../../ports/store-failure.ts';
import { decodeText, encodeText } from '../any-text.ts';
import { EventLinks } from './event-links.ts';
import { type FailureKind, failureKindOf, LostConnection, reasonOf } from './failure.ts';
import { POSTGRES_LIMITS } from './limits.ts';

/** A schema of a Postgres database, over a few connections that are opened when needed. */
export interface Database {
  readonly schema: string;
  readonly links: EventLinks;
  /**
   * Does one atomic operation, again when it failed for a reason that passes: a conflict, a connection that was lost. `isAgain` when an
   * earlier try may have been committed although its answer was lost: then the operation must look before it writes.
   */
  attempt<T>(operation: (connection: Connection, isAgain: boolean) => Promise<T>): Promise<T>;
  /** Waits for what goes on. */
  close(): Promise<void>;
}

export interface Connection {
  query<Row>(statement: Statement): Promise<readonly Row[]>;
  /** Any number of statements without parameters, in one transaction unless they say otherwise. */
  execute(sql: string): Promise<void>;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface DatabaseOptions {
  /** With the password. */
  readonly url: string;
  readonly schema: string;
  readonly connections: number;
}

/** Rejects with a sentence for people when the server cannot be reached or must not be used. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const pg = await loadDriver();
  const database = new PostgresDatabase(pg, options);
  try {
    await database.check();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

class PostgresDatabase implements Database {
  readonly schema: string;
  readonly links = new EventLinks();
  readonly #pg: typeof Pg;
  readonly #pool: Pg.Pool;
  readonly #names = new Map<string, string>();
  readonly #prepared = new WeakSet<Pg.PoolClient>();
  readonly #going = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(pg: typeof Pg, { url, schema, connections }: DatabaseOptions) {
    this.schema = schema;
    this.#pg = pg;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      application_name: 'millrace',
      keepAlive: true,
      allowExitOnIdle: true,
      connectionTimeoutMillis: POSTGRES_LIMITS.connectMs,
      query_timeout: POSTGRES_LIMITS.answerMs,
      types: { getTypeParser: (oid) => TYPE_PARSERS.get(oid) ?? String },
    });
    this.#pool.on('error', () => undefined); // an idle connection is gone: the next call opens another
    // Also between its sign-in and its first statement a connection may end, told in one breath with the sign-in.
    this.#pool.on('connect', (client) => client.on('error', ignore));
  }

  /** One try, so that a wrong address is told at once. */
  async check(): Promise<void> {
    try {
      const [server] = await this.#tryOnce((connection) =>
        connection.query<{ readonly version: number }>({
          text: "SELECT current_setting('server_version_num')::integer AS version",
          values: [],
        }),
      );
      const major = Math.floor((server?.version ?? 0) / 10_000);
      if (major < MAJOR_MIN) throw new Error(`Postgres ${major} is too old: ${MAJOR_MIN} or later is needed`);
    } catch (error) {
      throw toPlainError(reasonOf(error));
    }
  }

  attempt<T>(operation: (connection: Connection, isAgain: boolean) => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) return Promise.reject(new Error('the store is closed'));
    const going = this.#tryUntilDone(operation).finally(() => this.#going.delete(going));
    this.#going.add(going);
    return going;
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#going).then(() => this.#pool.end());
    return this.#closing;
  }

  async #tryUntilDone<T>(operation: (connection: Connection, isAgain: boolean) => Promise<T>): Promise<T> {
    const end = performance.now() + POSTGRES_LIMITS.retryMs;
    let isAgain = false;
    for (let pauseMs: number = POSTGRES_LIMITS.pauseMs; ; pauseMs = Math.min(pauseMs * 2, POSTGRES_LIMITS.pauseMsMax)) {
      try {
        return await this.#tryOnce((connection) => operation(connection, isAgain));
      } catch (error) {
        const kind: FailureKind = failureKindOf(error);
        if (kind === 'lasting' || performance.now() > end)
          throw new StoreFailure(`the store failed: ${reasonOf(error)}`);
        isAgain ||= kind === 'unknown';
      }
      await pause(pauseMs * (0.5 + Math.random()));
    }
  }

  async #tryOnce<T>(operation: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await this.#prepareOnce(client);
      const done = await operation(this.#connectionOf(client));
      client.release();
      return done;
    } catch (error) {
      client.release(true); // whatever it left open is undone with the connection
      throw error;
    }
  }

  async #prepareOnce(client: Pg.PoolClient): Promise<void> {
    if (this.#prepared.has(client)) return;
    await prepareSession(client, this.schema).catch(this.#rethrow);
    this.#prepared.add(client);
  }

  #connectionOf(client: Pg.PoolClient): Connection {
    return {
      query: async <Row>({ text, values }: Statement) => {
        passFailpoint('statement');
        const name = this.#nameOf(text);
        const asked = client.query({ name, text, values: values.map(encodeValue) });
        return (await asked.catch(this.#rethrow)).rows as Row[]; // as the statement's columns are
      },
      execute: async (sql) => {
        passFailpoint('statement');
        await client.query(sql).catch(this.#rethrow);
      },
    };
  }

  /** Statements are parsed once for each connection. */
  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `millrace_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }

  /** What is not told by the server is told of the connection. */
  readonly #rethrow = (error: unknown): never => {
    throw error instanceof this.#pg.DatabaseError ? error : new LostConnection(reasonOf(error));
  };
}

const MAJOR_MIN = 14;

async function loadDriver(): Promise<typeof Pg> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    throw new Error('MR5001: the client of Postgres is not installed; install it with "npm install pg"', {
      cause: error,
    });
  }
}

/** What a commit promises is never less than that it is on the server's disk. */
async function prepareSession(client: Pg.ClientBase, schema: string): Promise<void> {
  const milliseconds = `${POSTGRES_LIMITS.statementMs}ms`;
  await client.query({
    text: `SELECT set_config('search_path', $1, false), set_config('statement_timeout', $2, false),
      set_config('idle_in_transaction_session_timeout', $2, false),
      set_config('synchronous_commit',
        CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false)`,
    values: [quoteName(schema), milliseconds],
  });
}

function encodeValue(value: unknown): unknown {
  if (typeof value === 'string') return encodeText(value);
  return Array.isArray(value) ? value.map(encodeValue) : value;
}

/** By type: `boolean`, `bigint`, `integer` and `text`; the store reads nothing else. Its whole numbers are far below 2^53. */
const TYPE_PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [16, (text) => text === 't'],
  [20, Number],
  [23, Number],
  [25, decodeText],
]);

/** Without what the driver threw, which may hold how the connection was made, and with it the password. */
function toPlainError(message: string): Error {
  return new Error(message);
}

function ignore(): void {
  return;
}
