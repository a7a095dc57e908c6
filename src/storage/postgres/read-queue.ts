import type { QueuePage, RunQueue } from '../../ports/automation-store.ts';
import { QUEUE_COLUMNS, type QueueRow, toGoingRun, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import { readCounter } from './counter.ts';
import type { Database } from './database.ts';

/** The number is read first: runs that are given out while the rest is read make it old, and then nothing can be decided by it. */
export async function readQueue(db: Database, page: QueuePage): Promise<RunQueue> {
  const { waitingPerLane, waitingMax, failuresMax = Number.MAX_SAFE_INTEGER } = page;
  return db.attempt(async (connection) => {
    const number = await readCounter(connection, 'queue');
    const waiting = await connection.query<QueueRow>({
      text: `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, false AS is_daemon_alive FROM (
          SELECT run_queue.*, row_number() OVER
            (PARTITION BY run.project, run.environment, lane ORDER BY failures >= $3::bigint, priority DESC, run) AS place
          FROM run_queue JOIN run ON run.key = run_queue.run WHERE daemon IS NULL AND run.ended_at IS NULL
        ) AS run_queue JOIN run ON run.key = run_queue.run WHERE place <= $1::bigint
        ORDER BY run_queue.failures >= $3::bigint, run_queue.priority DESC, place, run.key LIMIT $2::bigint`,
      values: [waitingPerLane, waitingMax, failuresMax],
    });
    const going = await connection.query<QueueRow>({
      text: `SELECT ${QUEUE_COLUMNS},
          coalesce(ceil(extract(epoch FROM run.lease_until - now()) * 1000), 0)::bigint AS lease_ms,
          coalesce(daemon.lease_until > now(), false) AS is_daemon_alive
        FROM run_queue JOIN run ON run.key = run_queue.run LEFT JOIN daemon ON daemon.id = run_queue.daemon
        WHERE run_queue.daemon IS NOT NULL AND run.ended_at IS NULL ORDER BY run.key`,
      values: [],
    });
    return {
      number,
      waiting: readRows(waiting, toWaitingRun),
      going: readRows(going, toGoingRun),
    };
  });
}
