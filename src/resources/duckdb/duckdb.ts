import type { OpenResource, ResourceContext, ResourceType, SqlResource } from '../../ports/resource.ts';
import type { JsonMap } from '../../std/json.ts';
import { locateTable, type Naming } from '../locate-table.ts';
import { type InterruptibleConnection, runSession } from '../run-session.ts';
import { openDatabase, type Database } from './database.ts';
import { MEMORY, readDuckdbConfig, readNaming, type DatabaseOptions } from './duckdb-config.ts';
import type { SqlConnection } from './database-connection.ts';
import { connectOwner } from './owner-client.ts';
import { locateOwner } from './owner-place.ts';
import { createSession } from './session.ts';

/**
 * Tables in an embedded DuckDB database. A file is opened by one process only, its owner, which is started by whoever needs it first and
 * ends soon after the last one has left; everybody else sends it queries. A database in memory is owned in the same way by the run, or
 * lives in this process where all steps do. This folder knows nothing of jobs, assets' contents or runs.
 */
export function createDuckdbType(): ResourceType {
  const inMemory = createMemoryDatabases();
  const openAccess = (options: DatabaseOptions, context: ResourceContext): DatabaseAccess =>
    options.path === MEMORY && context.sharedBy === undefined
      ? inMemory(options, `${context.projectFolder}\n${context.environment}\n${context.name}`)
      : createOwnerAccess(options, context);
  return {
    name: 'duckdb',
    kinds: ['sql'],
    dialect: 'duckdb',
    locator(config) {
      const naming = readNaming(config);
      return { table: (asset, table) => locateTable(naming, asset, table) };
    },
    async open(config, context) {
      const { database, naming } = readDuckdbConfig(config, context);
      return openDuckdb(context.name, naming, openAccess(database, context));
    },
    async hold(config: JsonMap, context: ResourceContext) {
      const { database } = readDuckdbConfig(config, context);
      const access = openAccess(database, context);
      const release = await access.hold();
      return {
        keepsData: database.path === MEMORY,
        async close() {
          await release();
          await access.close();
        },
      };
    },
  };
}

/** A way to connections of one database. */
interface DatabaseAccess {
  connect(): Promise<SqlConnection & InterruptibleConnection>;
  /** Keeps the database open until what it returns is called. */
  hold(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

function openDuckdb(name: string, naming: Naming, access: DatabaseAccess): OpenResource {
  const sql: SqlResource = {
    dialect: 'duckdb',
    locate: (asset, table) => locateTable(naming, asset, table),
    session: (work, signal) => runSession(() => access.connect(), createSession, { work, signal }),
  };
  return { name, type: 'duckdb', sql, close: () => access.close() };
}

function createOwnerAccess(database: DatabaseOptions, context: ResourceContext): DatabaseAccess {
  const options = { place: locateOwner(database, context), database };
  return {
    connect: () => connectOwner(options),
    async hold() {
      const connection = await connectOwner(options);
      return () => connection.release();
    },
    close: async () => undefined,
  };
}

/** The databases in the memory of this process: opened by the first who asks, gone when the last one has closed. */
function createMemoryDatabases(): (options: DatabaseOptions, key: string) => DatabaseAccess {
  const open = new Map<string, { readonly database: Promise<Database>; readonly users: Set<DatabaseAccess> }>();
  return (options, key) => {
    const shared = open.get(key) ?? { database: openDatabase(options), users: new Set() };
    open.set(key, shared);
    const access: DatabaseAccess = {
      connect: async () => (await shared.database).connect(),
      hold: async () => async () => undefined,
      async close() {
        if (!shared.users.delete(access) || shared.users.size > 0) return;
        open.delete(key);
        (await shared.database).close();
      },
    };
    shared.users.add(access);
    return access;
  };
}
