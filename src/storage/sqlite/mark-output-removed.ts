import type { RunId } from '../../model/ids.ts';
import { type OpenDatabase, statement } from './database.ts';

export function markOutputRemoved(
  db: OpenDatabase,
  { run, at }: { readonly run: RunId; readonly at: number },
): boolean {
  const marked = statement(
    db,
    'UPDATE run SET output_removed_at = coalesce(output_removed_at, ?) WHERE id = ? AND ended_at IS NOT NULL',
  ).run(at, run);
  return marked.changes === 1;
}
