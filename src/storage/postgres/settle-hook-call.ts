import type { SettledHookCall } from '../../ports/outbox-store.ts';
import type { Database } from './database.ts';

/** What is its own fault waits by itself from then on. */
export async function settleHookCall(db: Database, { key, tries, now, outcome }: SettledHookCall): Promise<boolean> {
  const { state } = outcome;
  const nextAt = state === 'waiting' ? outcome.nextAt : now;
  return db.attempt(async (connection) => {
    const settled = await connection.query({
      text: `WITH settled AS (UPDATE outbox SET state = $3::text, is_claimed = false, next_at = $4::bigint,
            ended_at = $5::bigint, error = $6::text, destination = CASE WHEN $7::boolean THEN key ELSE destination END
          WHERE key = $1::text AND tries = $2::integer AND is_claimed AND state = 'waiting' RETURNING key, destination),
        others AS (UPDATE outbox SET next_at = $4::bigint FROM settled
          WHERE outbox.destination = settled.destination AND outbox.key <> settled.key
            AND outbox.state = 'waiting' AND NOT outbox.is_claimed
            AND CASE $3::text WHEN 'waiting' THEN outbox.next_at < $4::bigint WHEN 'delivered' THEN outbox.next_at > $4::bigint
              ELSE false END)
        SELECT key FROM settled`,
      values: [
        key,
        tries,
        state,
        nextAt,
        state === 'waiting' ? null : now,
        state === 'delivered' ? null : outcome.error,
        state === 'waiting' && outcome.isOwnFault === true,
      ],
    });
    if (settled.length === 1) return true;
    const again = await connection.query({
      text: 'SELECT FROM outbox WHERE key = $1::text AND tries = $2::integer AND NOT is_claimed',
      values: [key, tries],
    });
    return again.length === 1;
  });
}
