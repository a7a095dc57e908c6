import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ResourceError } from '../../ports/resource.ts';
import type { OwnerOptions } from './owner.ts';
import type { OwnerStart } from './owner-protocol.ts';

/** Starts an owner that outlives this process; resolves when it serves, or finds that another one does. Rejects with a ResourceError. */
export async function startOwner(options: OwnerOptions): Promise<void> {
  mkdirSync(options.place.folder, { recursive: true });
  const log = openSync(options.place.log, 'w');
  const child = fork(ownerEntry(), [JSON.stringify(options)], {
    cwd: options.place.folder,
    detached: true,
    env: ownerEnvironment(),
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.unref();
  const start = await new Promise<OwnerStart>((resolve) => {
    child.once('message', (message) => resolve(message as OwnerStart));
    child.once('error', (error) =>
      resolve({ state: 'failed', message: `its owner cannot be started: ${error.message}` }),
    );
    child.once('exit', (code, signal) =>
      resolve({ state: 'failed', message: `its owner ended at once (${signal ?? code}); see "${options.place.log}"` }),
    );
  });
  child.removeAllListeners();
  if (start.state === 'failed') throw new ResourceError('unavailable', start.message);
}

/** The source where that runs as it is, else the bundle beside this one or a folder above. */
function ownerEntry(): string {
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, 'owner.ts');
  const folder = basename(import.meta.dirname) === 'chunks' ? dirname(import.meta.dirname) : import.meta.dirname;
  return join(folder, 'duckdb-owner.js');
}

/** Without the variables of a step, by which its processes are told: the owner is nobody's. */
function ownerEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(MILLRACE_(?!TEST_)|DAGSTER_)/.test(name));
  return { ...Object.fromEntries(entries), UV_THREADPOOL_SIZE: QUERIES_AT_ONCE_MAX };
}

const QUERIES_AT_ONCE_MAX = '64';
