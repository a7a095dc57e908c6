import type { RunId } from '../../model/ids.ts';
import { type OpenDatabase, statement } from './database.ts';

export function retireRun(db: OpenDatabase, { run, at }: { readonly run: RunId; readonly at: number }): boolean {
  const retired = statement(
    db,
    `UPDATE run SET retired_at = coalesce(retired_at, ?), output_removed_at = coalesce(output_removed_at, ?)
     WHERE id = ? AND ended_at IS NOT NULL`,
  ).run(at, at, run);
  return retired.changes === 1;
}
