import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ResourceContext } from '../../ports/resource.ts';
import { MEMORY, type DatabaseOptions } from './duckdb-config.ts';

/** Where the owner of a database is found by everybody who needs it: a file has one owner, a database in memory one per run. */
export function locateOwner(options: DatabaseOptions, context: ResourceContext): OwnerPlace {
  const identity =
    options.path === MEMORY ? [context.sharedBy ?? '', context.environment, context.name] : [options.path];
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
  const folder = join(context.stateFolder, 'owners');
  return {
    socket: socketPath(folder, key),
    lock: join(folder, `${key}.lock`),
    log: join(folder, `${key}.log`),
    folder,
  };
}

/** Absolute paths. */
export interface OwnerPlace {
  readonly folder: string;
  readonly socket: string;
  readonly lock: string;
  readonly log: string;
}

/** The kernel takes 107 bytes; deep folders get a short path elsewhere, still their own by the hash of the folder. */
function socketPath(folder: string, key: string): string {
  const own = createHash('sha256').update(folder).update(key).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\millrace-${own}`;
  const path = join(folder, `${key}.sock`);
  return Buffer.byteLength(path) <= SOCKET_BYTES_MAX ? path : join(tmpdir(), `millrace-${userInfo().uid}`, own);
}

const SOCKET_BYTES_MAX = 100;
