import type { CancelRequest } from '../../ports/store.ts';
import type { Database } from './database.ts';

export async function requestCancel(db: Database, { run, reason, force }: CancelRequest): Promise<boolean> {
  const asked = await db.attempt((connection) =>
    connection.query({
      text: `UPDATE run SET cancel_reason = coalesce(cancel_reason, $2::text), cancel_force = cancel_force OR $3::boolean
        WHERE id = $1::text AND ended_at IS NULL RETURNING key`,
      values: [run, reason, force],
    }),
  );
  return asked.length === 1;
}
