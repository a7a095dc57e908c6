import { Buffer } from 'node:buffer';
import {
  ResourceError,
  type ResourceContext,
  type ResourceType,
  type SqlResource,
  type TableLocation,
} from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { locateTable } from '../locate-table.ts';
import { runSession } from '../run-session.ts';
import { createColumnTypes } from './column-types.ts';
import { createConnections } from './connections.ts';
import { createNamedFiles } from './loaded-files.ts';
import { readDialect, readNaming, readPostgresConfig, type PostgresConfig } from './postgres-config.ts';
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
    locator: (config) => ({ table: createLocate(config) }),
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
        locate: createLocate(config),
        session: (work, signal) =>
          runSession(
            () => connections.acquire(signal),
            (connection) => createSession(connection, sessionParts),
            { work, signal },
          ),
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
  const limits = [config.statementTimeoutMs, timeoutMs === undefined ? undefined : timeoutMs + GRACE_MS].filter(
    (limit) => limit !== undefined,
  );
  return () => ({
    ...(config.dialect === 'redshift' ? {} : { lock_timeout: String(config.lockTimeoutMs) }),
    ...(limits.length === 0 ? {} : { statement_timeout: String(Math.min(...limits)) }),
    ...config.settings,
  });
}

const GRACE_MS = 10_000;

function createLocate(config: JsonMap): SqlResource['locate'] {
  const naming = readNaming(config);
  const bytesMax = readDialect(config) === 'redshift' ? 127 : 63;
  return (asset, table) => refuseLong(locateTable(naming, asset, table), bytesMax);
}

/** The server cuts long names silently, and two assets would share one table. */
function refuseLong(location: TableLocation, bytesMax: number): TableLocation {
  const long = [location.schema, location.table].find((name) => Buffer.byteLength(name ?? '') > bytesMax);
  if (long === undefined) return location;
  throw new ResourceError('failed', `the name "${long}" is longer than the ${bytesMax} bytes that the database takes`);
}
