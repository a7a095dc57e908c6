import { Buffer } from 'node:buffer';
import {
  ResourceError,
  type ResourceContext,
  type ResourceType,
  type SqlResource,
  type SqlSession,
  type TableLocation,
} from '../../ports/resource.ts';
import { locateTable } from '../locate-table.ts';
import { createColumnTypes } from './column-types.ts';
import { createConnections, type Connections } from './connections.ts';
import { createNamedFiles } from './loaded-files.ts';
import { readPostgresConfig, type PostgresConfig } from './postgres-config.ts';
import { createSession, type SessionParts } from './session.ts';

/**
 * Tables in a Postgres database, or in one that speaks its protocol (Redshift). A session is one connection; what runs on it is
 * cancelled on the server when the session is, and ends there when this process is gone. Files pass by COPY, parquet and JSON with the
 * help of DuckDB. This folder knows nothing of jobs, assets' contents or runs.
 */
export function createPostgresType(): ResourceType {
  return {
    name: 'postgres',
    kinds: ['sql'],
    dialect: 'postgres',
    async open(config, context) {
      const parts = readPostgresConfig(config, context);
      const isRedshift = parts.dialect === 'redshift';
      const connections = createConnections({
        server: parts.server,
        connectionsMax: parts.connectionsMax,
        isRedshift,
        settings: createSettings(parts, context),
      });
      const sessionParts: SessionParts = {
        columnTypes: createColumnTypes(),
        files: createNamedFiles(),
        isRedshift,
      };
      const sql: SqlResource = {
        dialect: parts.dialect,
        locate: (asset, table) => refuseLong(locateTable(parts.naming, asset, table), isRedshift ? 127 : 63),
        session: (work, signal) => runSession(connections, { sessionParts, work, signal }),
      };
      return { name: context.name, type: 'postgres', sql, close: () => connections.close() };
    },
  };
}

/**
 * What sessions begin with. The server is told how long a statement may take: a little longer than the step, so that it ends what this
 * process cannot end any more.
 */
function createSettings(
  config: PostgresConfig,
  { timeoutMs }: ResourceContext,
): () => Readonly<Record<string, string>> {
  const deadline = timeoutMs === undefined ? undefined : performance.now() + timeoutMs + GRACE_MS;
  return () => {
    const left = deadline === undefined ? undefined : Math.max(GRACE_MS, Math.ceil(deadline - performance.now()));
    const limits = [config.statementTimeoutMs, left].filter((limit) => limit !== undefined);
    return {
      ...(config.dialect === 'redshift' ? {} : { lock_timeout: String(config.lockTimeoutMs) }),
      ...(limits.length === 0 ? {} : { statement_timeout: String(Math.min(...limits)) }),
      ...config.settings,
    };
  };
}

const GRACE_MS = 10_000;

interface SessionWork<T> {
  readonly sessionParts: SessionParts;
  readonly work: (session: SqlSession) => Promise<T>;
  readonly signal: AbortSignal;
}

async function runSession<T>(connections: Connections, { sessionParts, work, signal }: SessionWork<T>): Promise<T> {
  const connection = await connections.acquire(signal);
  const interrupt = (): void => connection.interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    signal.throwIfAborted(); // while the connection was made
    return await work(createSession(connection, sessionParts));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    await connection.close();
  }
}

/** The server cuts long names silently, and two assets would share one table. */
function refuseLong(location: TableLocation, bytesMax: number): TableLocation {
  const long = [location.schema, location.table].find((name) => Buffer.byteLength(name ?? '') > bytesMax);
  if (long === undefined) return location;
  throw new ResourceError('failed', `the name "${long}" is longer than the ${bytesMax} bytes that the database takes`);
}
