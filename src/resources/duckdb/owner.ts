import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { messageOf } from '../../std/message-of.ts';
import { claimOwnership } from './claim-ownership.ts';
import { openDatabase, type Database } from './database.ts';
import { MEMORY, type DatabaseOptions } from './duckdb-config.ts';
import type { OwnerPlace } from './owner-place.ts';
import type { OwnerStart } from './owner-protocol.ts';
import { serveDatabase } from './serve-database.ts';

/**
 * The process that owns an embedded database: the only one that has the file open, and runs the queries of everybody else.
 * Invariant: only who holds the lock listens on the socket or removes it, so that there is never a second owner.
 */
/** As long as steps go on that nobody coordinates. */
const ORPHAN_MS = 5 * 60_000;
const { place, database } = JSON.parse(process.argv[2] ?? '{}') as OwnerOptions;

const lock = claimOwnership(place.lock);
if (lock === undefined) tell({ state: 'taken' });
else {
  process.once('exit', () => lock.release());
  await own();
}

export interface OwnerOptions {
  readonly place: OwnerPlace;
  readonly database: DatabaseOptions;
}

async function own(): Promise<void> {
  try {
    const opened = await openDatabase(database);
    const server = await listen(place.socket);
    serve(server, opened);
    tell({ state: 'ready' });
  } catch (error) {
    tell({ state: 'failed', message: messageOf(error) });
  }
}

function serve(server: Server, opened: Database): void {
  // A file is opened again when it is needed; what is only in memory would be lost.
  const orphanMs = database.path === MEMORY ? ORPHAN_MS : 0;
  const served = serveDatabase(server, opened, { done: () => void stop(), orphanMs });
  const stop = async (): Promise<void> => {
    rmSync(place.socket, { force: true });
    await served.close();
    opened.close();
    process.exit(); // closes the sockets of those who wait for this
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function listen(path: string): Promise<Server> {
  if (process.platform !== 'win32') {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true });
  }
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return server;
}

/** Tells whoever started this process, and lets go of it. */
function tell(start: OwnerStart): void {
  process.send?.(start, () => process.disconnect());
}
