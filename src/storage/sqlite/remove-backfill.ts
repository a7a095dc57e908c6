import type { DueBackfills, RemovedBackfill } from '../../ports/retention-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function removeBackfill(
  db: OpenDatabase,
  { project, environment, endedBefore, chunksMax }: DueBackfills,
): RemovedBackfill | undefined {
  const due = statement(
    db,
    'SELECT key, id FROM backfill WHERE project = ? AND environment = ? AND ended_at < ? ORDER BY key LIMIT 1',
  ).get(project, environment, endedBefore) as { readonly key: number; readonly id: string } | undefined;
  if (due === undefined) return undefined;
  const chunks = statement(
    db,
    `DELETE FROM backfill_chunk WHERE backfill = ? AND (stage, number) IN (
       SELECT stage, number FROM backfill_chunk WHERE backfill = ? ORDER BY stage, number LIMIT ?)`,
  ).run(due.key, due.key, chunksMax).changes;
  if (chunks === chunksMax) return { id: due.id, isGone: false };
  statement(db, 'DELETE FROM backfill WHERE key = ?').run(due.key);
  return { id: due.id, isGone: true };
}
