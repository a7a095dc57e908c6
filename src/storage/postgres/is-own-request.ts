import type { RunId } from '../../model/ids.ts';
import type { Connection } from './database.ts';

/** Whether the last call that created or claimed the run was this one, whose answer was lost. */
export async function isOwnRequest(connection: Connection, run: RunId, request: string): Promise<boolean> {
  const found = await connection.query({
    text: 'SELECT FROM run WHERE id = $1::text AND request = $2::text',
    values: [run, request],
  });
  return found.length === 1;
}
