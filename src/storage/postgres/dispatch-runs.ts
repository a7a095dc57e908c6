import type { Dispatch } from '../../ports/automation-store.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';

export async function dispatchRuns(db: Database, dispatch: Dispatch): Promise<boolean> {
  return db.attempt((connection, isAgain) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      const raised = await connection.query({
        text: "UPDATE counter SET number = number + 1 WHERE name = 'queue' AND number = $1::bigint RETURNING number",
        values: [dispatch.number],
      });
      if (raised.length === 0) return isAgain && (await wasDispatched(connection, dispatch));
      await connection.query({
        text: `UPDATE run SET turn = NULL FROM run_queue WHERE run.key = run_queue.run AND run.id = ANY ($1::text[])
          AND (turn = 'asked' OR run_queue.daemon IS NULL)`,
        values: [dispatch.runs],
      });
      await connection.query({
        text: `UPDATE run_queue SET daemon = $1::text, dispatched_at = $2::bigint FROM run
          WHERE run.key = run_queue.run AND daemon IS NULL AND run.id = ANY ($3::text[])`,
        values: [dispatch.daemon, dispatch.at, dispatch.runs],
      });
      return true;
    }),
  );
}

/** By the try whose answer was lost. */
async function wasDispatched(connection: Connection, { runs, daemon, at }: Dispatch): Promise<boolean> {
  const found = await connection.query({
    text: `SELECT FROM run_queue JOIN run ON run.key = run_queue.run
      WHERE run.id = ANY ($1::text[]) AND daemon = $2::text AND dispatched_at = $3::bigint`,
    values: [runs, daemon, at],
  });
  return found.length > 0;
}
