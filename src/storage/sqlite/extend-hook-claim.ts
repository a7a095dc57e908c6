import type { HookClaimExtension } from '../../ports/outbox-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function extendHookClaim(db: OpenDatabase, { key, tries, until }: HookClaimExtension): boolean {
  const extended = statement(
    db,
    `UPDATE outbox SET next_at = max(next_at, ?) WHERE key = ? AND tries = ? AND is_claimed AND state = 'waiting'`,
  ).run(until, key, tries);
  return extended.changes === 1;
}
