import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isFailpointSet, passFailpoint } from '../../ports/failpoint.ts';
import { decodeText, encodeText } from '../any-text.ts';
import { checkFile } from './check-file.ts';
import { migrate } from './migrate.ts';
import { findNetworkFileSystem } from './network-folder.ts';

/** Opens the file, durable and up to date. Throws with a sentence for people on a file that must not be used. */
export function openDatabase(path: string, { allowNetworkFolder = false }: DatabaseOptions = {}): OpenDatabase {
  if (!allowNetworkFolder && path !== IN_MEMORY) refuseNetworkFolder(dirname(path));
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS, ...(isFailpointSet ? { verbose: passStatement } : {}) });
  try {
    prepare(db, path);
  } catch (error) {
    db.close();
    throw error;
  }
  return { handle: db, statements: new Map() };
}

export interface DatabaseOptions {
  /** Opens it although locks may not work where it is. */
  readonly allowNetworkFolder?: boolean;
}

function prepare(db: Database.Database, path: string): void {
  refuseOldLibrary(db);
  db.pragma('journal_mode = WAL');
  // Set again although it is FULL already: in WAL mode the library goes to NORMAL with the first write unless told otherwise.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_size_limit = 67108864');
  db.pragma('wal_autocheckpoint = 4000'); // pages; bringing them home waits for the disk, in the middle of a burst of ticks
  db.pragma('temp_store = MEMORY'); // what a savepoint may have to undo, among others
  if (path !== IN_MEMORY) checkFile(db, path);
  migrate(db);
}

/** What SQLite calls a database that is no file. */
export const IN_MEMORY = ':memory:';

export interface OpenDatabase {
  readonly handle: Database.Database;
  /** Prepared so far, by text. */
  readonly statements: Map<string, Statement>;
}

/** The statement of this text, prepared once for each connection. Texts are encoded on their way in and decoded on their way out. */
export function statement({ handle, statements }: OpenDatabase, sql: string): Statement {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const prepared = prepareStatement(handle, sql);
  statements.set(sql, prepared);
  return prepared;
}

export interface Statement {
  run(...values: readonly Value[]): Database.RunResult;
  get(...values: readonly Value[]): unknown;
  all(...values: readonly Value[]): readonly unknown[];
}

type Value = string | number | bigint | null;

function prepareStatement(db: Database.Database, sql: string): Statement {
  const prepared = db.prepare(sql);
  return {
    run: (...values) => prepared.run(values.map(encode)),
    get: (...values) => decodeRow(prepared.get(values.map(encode))),
    all: (...values) => prepared.all(values.map(encode)).map(decodeRow),
  };
}

function encode(value: Value): Value {
  return typeof value === 'string' ? encodeText(value) : value;
}

function decodeRow(row: unknown): unknown {
  if (row === undefined) return undefined;
  const decoded = row as Record<string, unknown>; // made for this call, by column
  for (const [column, value] of Object.entries(decoded))
    if (typeof value === 'string') decoded[column] = decodeText(value);
  return decoded;
}

/** Before each, those of a migration one by one. */
function passStatement(): void {
  passFailpoint('statement');
}

const BUSY_TIMEOUT_MS = 30_000;

/** Before 3.51.3 two connections that write at the same moment may damage a file in WAL mode. */
function refuseOldLibrary(db: Database.Database): void {
  const version = String(db.prepare('select sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} is too old: 3.51.3 is needed`);
}

/** Locks do not work there, and the file would be damaged. */
function refuseNetworkFolder(folder: string): void {
  const name = findNetworkFileSystem(folder);
  if (name !== undefined)
    throw new Error(
      `"${folder}" is on a network file system (${name}), where SQLite cannot keep its file safe: choose a folder of this machine, or Postgres; ` +
        'if you know that locks of files work there, say so with "allow_network_folder: true" of the storage',
    );
}
