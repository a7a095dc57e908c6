import type { HookClaimExtension } from '../../ports/outbox-store.ts';
import type { Database } from './database.ts';

export async function extendHookClaim(db: Database, { key, tries, until }: HookClaimExtension): Promise<boolean> {
  const extended = await db.attempt((connection) =>
    connection.query({
      text: `UPDATE outbox SET next_at = greatest(next_at, $3::bigint)
        WHERE key = $1::text AND tries = $2::integer AND is_claimed AND state = 'waiting' RETURNING key`,
      values: [key, tries, until],
    }),
  );
  return extended.length === 1;
}
