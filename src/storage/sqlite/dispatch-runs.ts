import type { Dispatch } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';

export function dispatchRuns(db: OpenDatabase, { number, daemon, runs, at }: Dispatch): boolean {
  refuseNewerSchema(db.handle);
  const raised = statement(db, "UPDATE counter SET number = number + 1 WHERE name = 'queue' AND number = ?").run(
    number,
  );
  if (raised.changes === 0) return false;
  const ids = JSON.stringify(runs);
  statement(
    db,
    `UPDATE run SET turn = NULL WHERE id IN (SELECT value FROM json_each(?))
       AND (turn = 'asked' OR EXISTS (SELECT 1 FROM run_queue WHERE run_queue.run = run.key AND daemon IS NULL))`,
  ).run(ids);
  statement(
    db,
    `UPDATE run_queue SET daemon = ?, dispatched_at = ? WHERE daemon IS NULL
       AND run IN (SELECT key FROM run WHERE id IN (SELECT value FROM json_each(?)))`,
  ).run(daemon, at, ids);
  return true;
}
