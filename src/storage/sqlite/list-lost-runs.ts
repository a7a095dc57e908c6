import type { LostFilter, WaitingRun } from '../../ports/automation-store.ts';
import { QUEUE_COLUMNS, type QueueRow, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listLostRuns(db: OpenDatabase, { failuresMin, limit }: LostFilter): readonly WaitingRun[] {
  const rows = statement(
    db,
    `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, 0 AS is_daemon_alive FROM run_queue JOIN run ON run.key = run_queue.run
     WHERE failures > 0 AND failures >= ? AND daemon IS NULL ORDER BY run_queue.run LIMIT ?`,
  ).all(failuresMin, limit);
  return readRows(rows as QueueRow[], toWaitingRun); // the columns that are selected
}
