import type { SettledHookCall } from '../../ports/outbox-store.ts';
import { type OpenDatabase, statement } from './database.ts';

/** What is its own fault waits by itself from then on. */
export function settleHookCall(db: OpenDatabase, { key, tries, now, outcome }: SettledHookCall): boolean {
  const { state } = outcome;
  const settled = statement(
    db,
    `UPDATE outbox SET state = ?, is_claimed = 0, next_at = ?, ended_at = ?, error = ?, destination = iif(?, key, destination)
     WHERE key = ? AND tries = ? AND is_claimed AND state = 'waiting' RETURNING destination`,
  ).get(
    state,
    state === 'waiting' ? outcome.nextAt : now,
    state === 'waiting' ? null : now,
    state === 'delivered' ? null : outcome.error,
    state === 'waiting' && outcome.isOwnFault === true ? 1 : 0,
    key,
    tries,
  );
  if (settled === undefined) return wasSettled(db, key, tries);
  const { destination } = settled as { readonly destination: string };
  const others = `UPDATE outbox SET next_at = ? WHERE destination = ? AND state = 'waiting' AND NOT is_claimed AND next_at`;
  if (state === 'waiting') statement(db, `${others} < ?`).run(outcome.nextAt, destination, outcome.nextAt);
  if (state === 'delivered') statement(db, `${others} > ?`).run(now, destination, now);
  return true;
}

/** Somebody asks again who never got an answer. */
function wasSettled(db: OpenDatabase, key: string, tries: number): boolean {
  return (
    statement(db, 'SELECT 1 FROM outbox WHERE key = ? AND tries = ? AND NOT is_claimed').get(key, tries) !== undefined
  );
}
