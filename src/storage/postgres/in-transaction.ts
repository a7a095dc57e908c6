import type { Connection } from './database.ts';

/** Several statements that take effect together. When one fails the connection is given up, and with it what was begun. */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.execute('BEGIN');
  const done = await work();
  await connection.execute('COMMIT');
  return done;
}
