import type { QueuePage, RunQueue } from '../../ports/automation-store.ts';
import { type GoingRow, isWholePage, type PagedRow, QUEUE_COLUMNS, toGoingRun, toWaitingRun } from '../queue-row.ts';
import { readRows } from '../row-json.ts';
import { readCounter } from './counter.ts';
import type { Connection, Database } from './database.ts';

/**
 * The number is read first: runs that are given out while the rest is read make it old, and then nothing can be decided by it. Of a long queue
 * only its beginning is looked at, unless what is asked for cannot be told by that.
 */
export async function readQueue(db: Database, page: QueuePage): Promise<RunQueue> {
  return db.attempt(async (connection) => {
    const number = await readCounter(connection, 'queue');
    const lookedAt = page.waitingMax * LOOKED_AT;
    let waiting = page.waitingMax === 0 ? [] : await readWaiting(connection, page, lookedAt);
    if (!isWholePage(waiting, page, lookedAt)) waiting = await readWaiting(connection, page, ALL);
    const going = await connection.query<GoingRow>({
      text: `SELECT ${QUEUE_COLUMNS},
          coalesce(ceil(extract(epoch FROM run.lease_until - now()) * 1000), 0)::bigint AS lease_ms,
          coalesce(daemon.lease_until > now(), false) AS is_daemon_alive, coalesce(daemon.capacity, 0) AS daemon_capacity
        FROM run_queue JOIN run ON run.key = run_queue.run LEFT JOIN daemon ON daemon.id = run_queue.daemon
        WHERE run_queue.daemon IS NOT NULL ORDER BY run.key`,
      values: [],
    });
    return {
      number,
      waiting: readRows(waiting, toWaitingRun),
      going: readRows(going, toGoingRun),
    };
  });
}

/** Of so many times as many waiting runs as are asked for, the first by priority and age. */
const LOOKED_AT = 4;
const ALL = null;

async function readWaiting(
  connection: Connection,
  page: QueuePage,
  lookedAt: number | typeof ALL,
): Promise<readonly PagedRow[]> {
  const { waitingPerLane, waitingMax, failuresMax = Number.MAX_SAFE_INTEGER } = page;
  return connection.query<PagedRow>({
    text: `SELECT ${QUEUE_COLUMNS}, 0 AS lease_ms, false AS is_daemon_alive, place, seen, lowest FROM (
        SELECT first.*, count(*) OVER () AS seen, min(priority) OVER () AS lowest, row_number() OVER
          (PARTITION BY run.project, run.environment, lane ORDER BY failures >= $3::bigint, priority DESC, run) AS place
        FROM (SELECT * FROM run_queue WHERE daemon IS NULL ORDER BY priority DESC, run LIMIT $4::bigint) AS first
          JOIN run ON run.key = first.run
      ) AS run_queue JOIN run ON run.key = run_queue.run WHERE place <= $1::bigint
      ORDER BY run_queue.failures >= $3::bigint, run_queue.priority DESC, place, run.key LIMIT $2::bigint`,
    values: [waitingPerLane, waitingMax, failuresMax, lookedAt],
  });
}
