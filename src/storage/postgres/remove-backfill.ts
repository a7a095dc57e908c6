import type { DueBackfills, RemovedBackfill } from '../../ports/retention-store.ts';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';

/** Who removes a part holds the backfill meanwhile, so that nobody takes it away before its last chunk. */
export async function removeBackfill(
  db: Database,
  { project, environment, endedBefore, chunksMax }: DueBackfills,
): Promise<RemovedBackfill | undefined> {
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      const [due] = await connection.query<{ readonly key: string; readonly id: string }>({
        text: `SELECT key::text AS key, id FROM backfill
          WHERE project = $1::text AND environment = $2::text AND ended_at < $3::bigint ORDER BY backfill.key LIMIT 1 FOR UPDATE`,
        values: [project, environment, endedBefore],
      });
      if (due === undefined) return undefined;
      const removed = await connection.query({
        text: `DELETE FROM backfill_chunk USING (
            SELECT stage, number FROM backfill_chunk WHERE backfill = $1::bigint ORDER BY stage, number LIMIT $2::bigint
          ) AS part WHERE backfill_chunk.backfill = $1::bigint AND backfill_chunk.stage = part.stage
            AND backfill_chunk.number = part.number RETURNING part.number`,
        values: [due.key, chunksMax],
      });
      if (removed.length === chunksMax) return { id: due.id, isGone: false };
      await connection.query({ text: 'DELETE FROM backfill WHERE key = $1::bigint', values: [due.key] });
      return { id: due.id, isGone: true };
    }),
  );
}
