import type * as Driver from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ResourceError } from '../../ports/resource.ts';
import { openConnection, type DatabaseConnection } from './database-connection.ts';
import { MEMORY, type DatabaseOptions } from './duckdb-config.ts';
import { toResourceError } from './duckdb-error.ts';

/** Opens a DuckDB database in this process, made when it is not there. Rejects with a ResourceError: not installed, not a database, in use. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { DuckDBInstance } = await loadDriver();
  if (options.path !== MEMORY) mkdirSync(dirname(options.path), { recursive: true });
  try {
    const instance = await DuckDBInstance.create(options.path, { ...options.settings });
    return {
      connect: async () => openConnection(await instance.connect()),
      close: () => instance.closeSync(),
    };
  } catch (error) {
    throw toOpenError(error, options.path);
  }
}

export interface Database {
  connect(): Promise<DatabaseConnection>;
  /** After all connections are closed: writes what is in the log into the file. */
  close(): void;
}

async function loadDriver(): Promise<typeof Driver> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: DuckDB is not installed, or not for this machine: install it with "npm install @duckdb/node-api".',
      { cause: error },
    );
  }
}

function toOpenError(error: unknown, path: string): ResourceError {
  const { message } = toResourceError(error);
  const holder = /Conflicting lock is held in (.*?)(?: by user|\. See|$)/m.exec(message)?.[1];
  if (holder === undefined)
    return new ResourceError('unavailable', `"${path}" cannot be opened: ${message}`, { cause: error });
  return new ResourceError(
    'unavailable',
    `"${path}" is in use by another program (${holder}); a DuckDB file has one writer at a time, so close it there.`,
    { cause: error },
  );
}
