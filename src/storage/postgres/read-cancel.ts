import type { RunId } from '../../model/ids.ts';
import type { Cancel } from '../../ports/store.ts';
import type { Database } from './database.ts';

export async function readCancel(db: Database, run: RunId): Promise<Cancel | undefined> {
  const [cancel] = await db.attempt((connection) =>
    connection.query<Cancel>({
      text: `SELECT cancel_reason AS reason, cancel_force AS force FROM run
        WHERE id = $1::text AND cancel_reason IS NOT NULL`,
      values: [run],
    }),
  );
  return cancel;
}
