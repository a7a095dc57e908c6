import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Looks at what Millrace uses on this machine, each thing by using it. Never fails: what cannot be used is missing. */
export async function checkInstallation(places: Places): Promise<readonly Finding[]> {
  const python = findPython(places.packageFolder);
  return Promise.all([
    find('node', NODE, () => Promise.resolve(`${process.versions.node} at ${process.execPath}`)),
    find('sqlite', SQLITE, checkSqlite),
    find('duckdb', DUCKDB, checkDuckdb),
    find('python', PYTHON, () =>
      run(python, ['-c', 'import sys; print(sys.version.split()[0], "at", sys.executable)']),
    ),
    find('papermill', PAPERMILL, () =>
      run(python, ['-c', 'import papermill, ipykernel, nbconvert; print(papermill.__version__)']),
    ),
    find('git', GIT, () => run('git', ['--version'])),
    find('disk', DISK, () => checkDisk(places.projectFolder ?? places.workingFolder)),
    find('project', PROJECT, () => checkProject(places.projectFolder)),
  ]);
}

export interface Places {
  readonly packageFolder: string;
  readonly workingFolder: string;
  /** `undefined` when none is found. */
  readonly projectFolder: string | undefined;
}

export type Finding = { readonly name: string; readonly isRequired: boolean } & (
  | { readonly state: 'ok'; readonly detail: string }
  | { readonly state: 'missing'; readonly reason: string; readonly advice: string }
);

interface Need {
  readonly isRequired: boolean;
  readonly advice: string;
}

const NODE: Need = { isRequired: true, advice: 'install Node 24 from nodejs.org' };
const SQLITE: Need = {
  isRequired: true,
  advice: 'run "npm install" again: runs are kept in SQLite, by the package "better-sqlite3"',
};
const DUCKDB: Need = { isRequired: false, advice: 'run "npm install @duckdb/node-api" for sql jobs on DuckDB' };
const PYTHON: Need = { isRequired: false, advice: 'install Python 3.10 or newer for python and notebook jobs' };
const PAPERMILL: Need = {
  isRequired: false,
  advice: 'run "pip install papermill ipykernel nbconvert" for notebook jobs',
};
const GIT: Need = { isRequired: false, advice: 'install git to compare a project with an earlier version of itself' };
const DISK: Need = { isRequired: true, advice: 'free at least 1 GiB: tables and logs are kept beside the project' };
const PROJECT: Need = {
  isRequired: false,
  advice: 'go to a folder with a millrace.yaml, or make one with "millrace init"',
};

const DISK_BYTES_MIN = 2 ** 30;
const COMMAND_TIMEOUT_MS = 20_000;

async function find(name: string, need: Need, look: () => Promise<string>): Promise<Finding> {
  try {
    return { name, isRequired: need.isRequired, state: 'ok', detail: await look() };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { name, isRequired: need.isRequired, state: 'missing', reason, advice: need.advice };
  }
}

async function checkSqlite(): Promise<string> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(':memory:');
  const version = String(database.prepare('select sqlite_version()').pluck().get());
  database.close();
  return version;
}

async function checkDuckdb(): Promise<string> {
  const { version } = await import('@duckdb/node-api');
  return version();
}

/** The environment of a working copy's set-up, where there is one. */
function findPython(packageFolder: string): string {
  const own = join(packageFolder, '.venv/bin/python');
  return existsSync(own) ? own : 'python3';
}

async function checkDisk(folder: string): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < DISK_BYTES_MIN) throw new Error(`${String(free)} bytes are free in ${folder}`);
  return `${(free / 2 ** 30).toFixed(1)} GiB free in ${folder}`;
}

function checkProject(folder: string | undefined): Promise<string> {
  return folder === undefined ? Promise.reject(new Error('no millrace.yaml here or above')) : Promise.resolve(folder);
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: COMMAND_TIMEOUT_MS }, (error, stdout) => {
      if (error) reject(new Error(error.message, { cause: error }));
      else resolve(stdout.trim());
    });
  });
}
