import type { DaemonRecord, Duty, GoingRun, WaitingRun } from '../ports/automation-store.ts';
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

/** `lease_ms` and `is_daemon_alive` are the adapter's own. */
export const QUEUE_COLUMNS =
  'run.key, run.id, run.project, run.environment, run.epoch, run.state, run.tags, run.created_at, run.owner, run.turn, ' +
  'run_queue.priority, run_queue.lane, run_queue.chain, run_queue.daemon, run_queue.dispatched_at, run_queue.failures';

export function toWaitingRun(row: QueueRow): WaitingRun {
  return { ...toEntry(row), createdAt: row.created_at, place: row.key };
}

export function toGoingRun(row: QueueRow): GoingRun {
  return {
    ...toEntry(row),
    state: row.state as GoingRun['state'], // as it was written
    daemon: row.daemon ?? '',
    dispatchedAt: row.dispatched_at ?? 0,
    leaseMs: Math.max(0, row.lease_ms),
    isDaemonAlive: Boolean(row.is_daemon_alive),
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
