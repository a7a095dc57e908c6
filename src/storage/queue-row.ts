import type { DaemonRecord, Duty, GoingRun, QueuePage, WaitingRun } from '../ports/automation-store.ts';
import { parseColumn } from './row-json.ts';

/** A row of `run_queue`, with what the queue asks of its run. */
export interface QueueRow {
  readonly key: number;
  readonly id: string;
  readonly project: string;
  readonly environment: string;
  readonly epoch: number;
  readonly state: string;
  readonly tags: string;
  readonly created_at: number;
  readonly owner: string | null;
  readonly turn: string | null;
  readonly priority: number;
  readonly lane: string;
  readonly chain: string | null;
  readonly daemon: string | null;
  readonly dispatched_at: number | null;
  readonly failures: number;
  readonly lease_ms: number;
  readonly is_daemon_alive: boolean | number;
}

/** One that was given to a daemon. */
export interface GoingRow extends QueueRow {
  readonly daemon_capacity: number;
}

/** One of the waiting runs of a page, with what tells whether the page is what was asked for. */
export interface PagedRow extends QueueRow {
  /** Among those of its lane. */
  readonly place: number;
  /** How many waiting runs were looked at, those of the highest priority and greatest age first; and the lowest priority among them. */
  readonly seen: number;
  readonly lowest: number;
}

/**
 * Whether a page that was made of the first `lookedAt` waiting runs, by priority and age, is the one that would be made of all. It is when there
 * are no more, or when its last run cannot come after one that was not looked at: that one is of no higher priority and younger, so that it
 * would have to be of a better place in its lane, and there is none before the first.
 */
export function isWholePage(rows: readonly PagedRow[], page: QueuePage, lookedAt: number): boolean {
  const last = rows.at(-1);
  if (last === undefined) return page.waitingMax === 0;
  if (last.seen < lookedAt) return true;
  if (rows.length < page.waitingMax || last.failures >= (page.failuresMax ?? Infinity)) return false;
  return last.priority > last.lowest || last.place === 1;
}

/** `lease_ms` and `is_daemon_alive` are the adapter's own. */
export const QUEUE_COLUMNS =
  'run.key, run.id, run.project, run.environment, run.epoch, run.state, run.tags, run.created_at, run.owner, run.turn, ' +
  'run_queue.priority, run_queue.lane, run_queue.chain, run_queue.daemon, run_queue.dispatched_at, run_queue.failures';

export function toWaitingRun(row: QueueRow): WaitingRun {
  return { ...toEntry(row), createdAt: row.created_at, place: row.key };
}

export function toGoingRun(row: GoingRow): GoingRun {
  return {
    ...toEntry(row),
    state: row.state as GoingRun['state'], // as it was written
    daemon: row.daemon ?? '',
    dispatchedAt: row.dispatched_at ?? 0,
    leaseMs: Math.max(0, row.lease_ms),
    isDaemonAlive: Boolean(row.is_daemon_alive),
    daemonCapacity: row.daemon_capacity,
    place: row.key,
    ...(row.turn === null ? {} : { turn: row.turn as NonNullable<GoingRun['turn']> }), // as it was written
    ...(row.owner === null ? {} : { owner: row.owner }),
  };
}

function toEntry(row: QueueRow) {
  return {
    run: row.id as WaitingRun['run'], // as it was written
    project: row.project,
    environment: row.environment,
    epoch: row.epoch,
    tags: parseColumn(row.tags, { row: `row of the run "${row.id}"`, column: 'tags' }) as WaitingRun['tags'],
    priority: row.priority,
    lane: row.lane,
    failures: row.failures,
    ...(row.chain === null ? {} : { chain: row.chain }),
  };
}

/** A row of `daemon`. */
export interface DaemonRow {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly engine: string;
  readonly started_at: number;
  readonly state: string;
  readonly heard_at: number;
  readonly is_alive: boolean | number;
  /** With commas between. */
  readonly duties: string | null;
}

export function toDaemonRecord(row: DaemonRow): DaemonRecord {
  const isAlive = Boolean(row.is_alive);
  return {
    id: row.id,
    host: row.host,
    pid: row.pid,
    engine: row.engine,
    startedAt: row.started_at,
    state: row.state as DaemonRecord['state'], // as it was written
    heardAt: row.heard_at,
    isAlive,
    duties: isAlive && row.duties !== null && row.duties !== '' ? (row.duties.split(',') as Duty[]) : [],
  };
}
