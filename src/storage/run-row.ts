import type { Run } from '../model/run.ts';
import { parseColumn } from './row-json.ts';

/** A row of `run` as a database gives it. */
export interface RunRow {
  readonly id: string;
  readonly project: string;
  readonly environment: string;
  readonly graph: string;
  readonly plan: string;
  readonly launch: string;
  readonly cause_kind: string;
  readonly cause_key: string;
  readonly retry_of: string | null;
  readonly tags: string;
  readonly engine: string;
  readonly created_at: number;
  readonly state: string;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly reason: string | null;
  readonly counts: string;
  readonly seq: number;
  readonly epoch: number;
  readonly owner: string | null;
  readonly retired_at: number | null;
  readonly output_removed_at: number | null;
}

export const RUN_COLUMNS =
  'id, project, environment, graph, plan, launch, cause_kind, cause_key, retry_of, tags, engine, created_at, state, started_at, ended_at, reason, counts, seq, epoch, owner, retired_at, output_removed_at';

/** What an adapter's `create-run.ts` and `append-events.ts` wrote, read again: ids and JSON texts are as they were given. */
export function toRun(row: RunRow): Run {
  const read = (column: 'launch' | 'tags' | 'counts'): unknown =>
    parseColumn(row[column], { row: `row of the run "${row.id}"`, column });
  return {
    id: row.id as Run['id'],
    project: row.project,
    environment: row.environment,
    graph: row.graph,
    plan: row.plan,
    launch: read('launch') as Run['launch'],
    cause: { kind: row.cause_kind as Run['cause']['kind'], key: row.cause_key },
    tags: read('tags') as Run['tags'],
    engine: row.engine,
    state: row.state as Run['state'],
    createdAt: row.created_at,
    counts: read('counts') as Run['counts'],
    seq: row.seq,
    epoch: row.epoch,
    ...(row.retry_of === null ? {} : { retryOf: row.retry_of as Run['id'] }),
    ...(row.started_at === null ? {} : { startedAt: row.started_at }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.owner === null ? {} : { owner: row.owner }),
    ...(row.retired_at === null ? {} : { retiredAt: row.retired_at }),
    ...(row.output_removed_at === null ? {} : { outputRemovedAt: row.output_removed_at }),
  };
}
