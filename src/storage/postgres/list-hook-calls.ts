import type { OutboxFilter, StoredCall } from '../../ports/outbox-store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, toStoredCall } from '../outbox-row.ts';
import type { Database } from './database.ts';

export async function listHookCalls(
  db: Database,
  { project, run, state, limit }: OutboxFilter,
): Promise<readonly StoredCall[]> {
  const rows = await db.attempt((connection) =>
    connection.query<OutboxRow>({
      text: `SELECT ${OUTBOX_COLUMNS} FROM outbox
        WHERE coalesce(project = $1::text, true) AND coalesce(run = $2::text, true) AND coalesce(state = $3::text, true)
        ORDER BY number DESC LIMIT $4::integer`,
      values: [project ?? null, run ?? null, state ?? null, limit],
    }),
  );
  return rows.map(toStoredCall);
}
