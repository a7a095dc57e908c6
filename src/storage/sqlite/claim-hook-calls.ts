import type { HookClaim, StoredCall } from '../../ports/outbox-store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, toStoredCall } from '../outbox-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function claimHookCalls(
  db: OpenDatabase,
  { now, claimMs, limit, project, run, isEarly = false }: HookClaim,
): readonly StoredCall[] {
  const rows = statement(
    db,
    `UPDATE outbox SET tries = tries + 1, is_claimed = 1, next_at = ?
     WHERE number IN (
       SELECT number FROM outbox WHERE state = 'waiting' AND (next_at <= ? OR (? AND NOT is_claimed))
         AND coalesce(project = ?, true) AND coalesce(run = ?, true) ORDER BY number LIMIT ?)
     RETURNING number, ${OUTBOX_COLUMNS}`,
  ).all(now + claimMs, now, isEarly ? 1 : 0, project ?? null, run ?? null, limit);
  const claimed = rows as readonly (OutboxRow & { readonly number: number })[]; // the columns that are returned
  return [...claimed].sort((one, other) => one.number - other.number).map(toStoredCall);
}
