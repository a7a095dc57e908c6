import type { RunId } from '../../model/ids.ts';
import type { Database } from './database.ts';

export async function markOutputRemoved(db: Database, run: RunId, at: number): Promise<boolean> {
  const marked = await db.attempt((connection) =>
    connection.query({
      text: `UPDATE run SET output_removed_at = coalesce(output_removed_at, $2::bigint)
        WHERE id = $1::text AND ended_at IS NOT NULL RETURNING key`,
      values: [run, at],
    }),
  );
  return marked.length === 1;
}
