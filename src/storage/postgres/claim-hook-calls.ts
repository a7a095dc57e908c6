import type { HookClaim, StoredCall } from '../../ports/outbox-store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, toStoredCall } from '../outbox-row.ts';
import type { Database } from './database.ts';

/** An answer that is lost leaves calls claimed for nobody, until the claim is over. */
export async function claimHookCalls(
  db: Database,
  { now, claimMs, limit, project, run, isEarly = false }: HookClaim,
): Promise<readonly StoredCall[]> {
  const rows = await db.attempt((connection) =>
    connection.query<OutboxRow & { readonly number: number }>({
      text: `UPDATE outbox SET tries = tries + 1, is_claimed = true, next_at = $1::bigint
        WHERE number IN (
          SELECT number FROM outbox WHERE state = 'waiting' AND (next_at <= $2::bigint OR ($3::boolean AND NOT is_claimed))
            AND coalesce(project = $4::text, true) AND coalesce(run = $5::text, true)
          ORDER BY number LIMIT $6::integer FOR UPDATE SKIP LOCKED)
        RETURNING number, ${OUTBOX_COLUMNS}`,
      values: [now + claimMs, now, isEarly, project ?? null, run ?? null, limit],
    }),
  );
  return [...rows].sort((one, other) => one.number - other.number).map(toStoredCall);
}
