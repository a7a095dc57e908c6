import type { QueuePage, RunQueue } from '../../ports/automation-store.ts';
import { type GoingRow, isWholePage, type PagedRow, QUEUE_COLUMNS, toGoingRun, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import { readCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

/** Of a long queue only its beginning is looked at, unless what is asked for cannot be told by that. */
export function readQueue(db: OpenDatabase, page: QueuePage): RunQueue {
  const { boot, ms } = readLeaseClock();
  const lookedAt = page.waitingMax * LOOKED_AT;
  let waiting = page.waitingMax === 0 ? [] : readWaiting(db, page, lookedAt);
  if (!isWholePage(waiting, page, lookedAt)) waiting = readWaiting(db, page, ALL);
  const going = statement(
    db,
    `SELECT ${QUEUE_COLUMNS}, CASE run.lease_boot WHEN ? THEN run.lease_until - ? ELSE 0 END AS lease_ms,
       coalesce(daemon.lease_boot = ? AND daemon.lease_until > ?, 0) AS is_daemon_alive, coalesce(daemon.capacity, 0) AS daemon_capacity
     FROM run_queue CROSS JOIN run ON run.key = run_queue.run LEFT JOIN daemon ON daemon.id = run_queue.daemon
     WHERE run_queue.daemon IS NOT NULL ORDER BY run_queue.run`,
  ).all(boot, ms, boot, ms);
  return {
    number: readCounter(db, 'queue'),
    waiting: readRows(waiting, toWaitingRun),
    going: readRows(going as GoingRow[], toGoingRun),
  };
}

/** Of so many times as many waiting runs as are asked for, the first by priority and age. */
const LOOKED_AT = 4;
const ALL = -1;

function readWaiting(db: OpenDatabase, page: QueuePage, lookedAt: number): readonly PagedRow[] {
  const { waitingPerLane, waitingMax, failuresMax = Number.MAX_SAFE_INTEGER } = page;
  const rows = statement(
    db,
    `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, 0 AS is_daemon_alive, place, seen, lowest FROM (
       SELECT first.*, count(*) OVER () AS seen, min(priority) OVER () AS lowest,
         row_number() OVER (PARTITION BY run.project, run.environment, lane ORDER BY failures >= ?, priority DESC, run) AS place
       FROM (SELECT * FROM run_queue WHERE daemon IS NULL ORDER BY priority DESC, run LIMIT ?) AS first JOIN run ON run.key = first.run
     ) AS run_queue JOIN run ON run.key = run_queue.run WHERE place <= ?
     ORDER BY run_queue.failures >= ?, run_queue.priority DESC, place, run.key LIMIT ?`,
  ).all(failuresMax, lookedAt, waitingPerLane, failuresMax, waitingMax);
  return rows as PagedRow[]; // the columns that are selected
}
