import type { LostFilter, WaitingRun } from '../../ports/automation-store.ts';
import { QUEUE_COLUMNS, type QueueRow, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import type { Database } from './database.ts';

export async function listLostRuns(db: Database, { failuresMin, limit }: LostFilter): Promise<readonly WaitingRun[]> {
  const rows = await db.attempt((connection) =>
    connection.query<QueueRow>({
      text: `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, false AS is_daemon_alive FROM run_queue JOIN run ON run.key = run_queue.run
        WHERE failures > 0 AND failures >= $1::integer AND daemon IS NULL ORDER BY run_queue.run LIMIT $2::bigint`,
      values: [failuresMin, limit],
    }),
  );
  return readRows(rows, toWaitingRun);
}
