import type { BackfillChange } from '../../ports/backfill-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function changeBackfill(db: OpenDatabase, change: BackfillChange): boolean {
  const { backfill } = change;
  if (change.to === 'priority') return changePriority(db, backfill, change.priority);
  const { to, at, by, reason } = change;
  const changed = statement(
    db,
    `UPDATE backfill SET state = ?, revision = revision + 1, changed_at = ?, changed_by = ?, changed_reason = ?, leaves_going = ?
     WHERE id = ? AND state IN (SELECT value FROM json_each(?))`,
  ).run(
    to,
    at,
    by,
    reason ?? null,
    to === 'cancelling' && change.leavesGoing ? 1 : 0,
    backfill,
    JSON.stringify(FROM[to]),
  );
  return changed.changes === 1;
}

const FROM = { paused: ['running'], running: ['paused'], cancelling: ['running', 'paused'] } as const;

function changePriority(db: OpenDatabase, backfill: string, priority: number): boolean {
  const changed = statement(
    db,
    `UPDATE backfill SET priority = ?, revision = revision + 1 WHERE id = ? AND ended_at IS NULL AND priority <> ?`,
  ).run(priority, backfill, priority);
  if (changed.changes === 0) return false;
  statement(
    db,
    `UPDATE run_queue SET priority = ? WHERE daemon IS NULL AND run IN (SELECT run.key FROM run
       JOIN backfill_chunk AS chunk ON chunk.run = run.id JOIN backfill ON backfill.key = chunk.backfill
       WHERE backfill.id = ? AND chunk.outcome IS NULL)`,
  ).run(priority, backfill);
  return true;
}
