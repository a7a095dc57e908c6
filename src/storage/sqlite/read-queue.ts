import type { QueuePage, RunQueue } from '../../ports/automation-store.ts';
import { QUEUE_COLUMNS, type QueueRow, toGoingRun, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import { readCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function readQueue(db: OpenDatabase, page: QueuePage): RunQueue {
  const { waitingPerLane, waitingMax, failuresMax = Number.MAX_SAFE_INTEGER } = page;
  const { boot, ms } = readLeaseClock();
  const waiting = statement(
    db,
    `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, 0 AS is_daemon_alive FROM (
       SELECT run_queue.*, row_number() OVER (PARTITION BY run.project, run.environment, lane ORDER BY failures >= ?, priority DESC, run) AS place
       FROM run_queue JOIN run ON run.key = run_queue.run WHERE daemon IS NULL AND run.ended_at IS NULL
     ) AS run_queue JOIN run ON run.key = run_queue.run WHERE place <= ?
     ORDER BY run_queue.failures >= ?, run_queue.priority DESC, place, run.key LIMIT ?`,
  ).all(failuresMax, waitingPerLane, failuresMax, waitingMax);
  const going = statement(
    db,
    `SELECT ${QUEUE_COLUMNS}, CASE run.lease_boot WHEN ? THEN run.lease_until - ? ELSE 0 END AS lease_ms,
       coalesce(daemon.lease_boot = ? AND daemon.lease_until > ?, 0) AS is_daemon_alive
     FROM run_queue JOIN run ON run.key = run_queue.run LEFT JOIN daemon ON daemon.id = run_queue.daemon
     WHERE run_queue.daemon IS NOT NULL AND run.ended_at IS NULL ORDER BY run.key`,
  ).all(boot, ms, boot, ms);
  return {
    number: readCounter(db, 'queue'),
    waiting: readRows(waiting as QueueRow[], toWaitingRun),
    going: readRows(going as QueueRow[], toGoingRun),
  };
}
