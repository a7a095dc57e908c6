import type { DueGraphs } from '../../ports/retention-store.ts';
import type { Database } from './database.ts';

export async function removeGraphs(db: Database, { keptBefore, except, limit }: DueGraphs): Promise<number> {
  const removed = await db.attempt((connection) =>
    connection.query({
      text: `WITH removed AS (DELETE FROM graph WHERE hash IN (
          SELECT hash FROM graph WHERE place = 0 AND kept_at < $1::bigint AND hash <> ALL ($2::text[])
            AND NOT EXISTS (SELECT FROM deployment WHERE deployment.graph = graph.hash)
            AND hash NOT IN (SELECT graph FROM run WHERE retired_at IS NULL)
            AND NOT EXISTS (SELECT FROM backfill WHERE backfill.graph = graph.hash)
          ORDER BY kept_at, hash LIMIT $3::bigint) RETURNING hash)
        SELECT DISTINCT hash FROM removed`,
      values: [keptBefore, except, limit],
    }),
  );
  return removed.length;
}
