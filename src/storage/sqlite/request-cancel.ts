import type { CancelRequest } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function requestCancel(db: OpenDatabase, { run, reason, force }: CancelRequest): boolean {
  const asked = statement(
    db,
    `UPDATE run SET cancel_reason = coalesce(cancel_reason, ?), cancel_force = max(cancel_force, ?)
     WHERE id = ? AND ended_at IS NULL`,
  ).run(reason, force ? 1 : 0, run);
  return asked.changes === 1;
}
