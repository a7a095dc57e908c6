import type { Reassignment } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function reassignRun(db: OpenDatabase, { run, from, to, at, hasFailed }: Reassignment): boolean {
  const changed = statement(
    db,
    `UPDATE run_queue SET daemon = ?, dispatched_at = ?, failures = failures + ?
     WHERE run = (SELECT key FROM run WHERE id = ? AND ended_at IS NULL) AND daemon = ?`,
  ).run(to ?? null, to === undefined ? null : at, hasFailed ? 1 : 0, run, from);
  return changed.changes === 1;
}
