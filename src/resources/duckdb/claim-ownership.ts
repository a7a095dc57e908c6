import Database from 'better-sqlite3';

/**
 * Takes the lock of a database for as long as this process lives or until it is released; `undefined` when another process has it. Node knows no file lock that
 * the kernel gives back when a process is killed; SQLite does.
 */
export function claimOwnership(lockFile: string): { release(): void } | undefined {
  const lock = new Database(lockFile, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}
