import type { RunId } from '../../model/ids.ts';
import type { Database } from './database.ts';

export async function retireRun(db: Database, run: RunId, at: number): Promise<boolean> {
  const retired = await db.attempt((connection) =>
    connection.query({
      text: `UPDATE run SET retired_at = coalesce(retired_at, $2::bigint), output_removed_at = coalesce(output_removed_at, $2::bigint)
        WHERE id = $1::text AND ended_at IS NOT NULL RETURNING key`,
      values: [run, at],
    }),
  );
  return retired.length === 1;
}
