import type { Backfill, BackfillHead } from '../model/backfill.ts';
import type { ChunkRecord, ChunkTally } from '../ports/backfill-store.ts';

/** A row of `backfill` without its stages. */
export interface BackfillRow {
  readonly id: string;
  readonly project: string;
  readonly environment: string;
  readonly graph: string;
  readonly launch: string;
  readonly chunks: number;
  readonly carrier: string;
  readonly priority: number;
  readonly runs_max: number;
  readonly state: string;
  readonly cursors: string;
  readonly revision: number;
  readonly created_at: number;
  readonly created_by: string;
  readonly ended_at: number | null;
  readonly retry_of: string | null;
  readonly changed_at: number | null;
  readonly changed_by: string | null;
  readonly changed_reason: string | null;
  readonly leaves_going: boolean | number;
}

export const BACKFILL_COLUMNS =
  'id, project, environment, graph, launch, chunks, carrier, priority, runs_max, state, cursors, revision, created_at, created_by, ' +
  'ended_at, retry_of, changed_at, changed_by, changed_reason, leaves_going';

/** JSON texts and names of states are as `toBackfillValues` wrote them. */
export function toBackfillHead(row: BackfillRow): BackfillHead {
  const reason = row.changed_reason === null ? {} : { reason: row.changed_reason };
  return {
    id: row.id,
    project: row.project,
    environment: row.environment,
    graph: row.graph,
    launch: JSON.parse(row.launch) as BackfillHead['launch'],
    chunks: row.chunks,
    carrier: row.carrier as BackfillHead['carrier'],
    priority: row.priority,
    runsMax: row.runs_max,
    state: row.state as BackfillHead['state'],
    cursors: JSON.parse(row.cursors) as BackfillHead['cursors'],
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.retry_of === null ? {} : { retryOf: row.retry_of }),
    ...(row.changed_at === null ? {} : { changed: { at: row.changed_at, by: row.changed_by ?? '', ...reason } }),
    ...(row.leaves_going ? { leavesGoing: true } : {}),
  };
}

export function toBackfill(row: BackfillRow & { readonly stages: string }): Backfill {
  return { ...toBackfillHead(row), stages: JSON.parse(row.stages) as Backfill['stages'] };
}

/** What a new one is inserted with, in the order of `NEW_BACKFILL_COLUMNS`. */
export function toBackfillValues(backfill: Backfill): readonly (string | number | null)[] {
  return [
    backfill.id,
    backfill.project,
    backfill.environment,
    backfill.graph,
    JSON.stringify(backfill.launch),
    JSON.stringify(backfill.stages),
    backfill.chunks,
    backfill.carrier,
    backfill.priority,
    backfill.runsMax,
    backfill.state,
    JSON.stringify(backfill.cursors),
    backfill.revision,
    backfill.createdAt,
    backfill.createdBy,
    backfill.retryOf ?? null,
  ];
}

export const NEW_BACKFILL_COLUMNS =
  'id, project, environment, graph, launch, stages, chunks, carrier, priority, runs_max, state, cursors, revision, created_at, ' +
  'created_by, retry_of, leaves_going';

/** A row of `backfill_chunk`, with what is asked of its run. */
export interface ChunkRow {
  readonly stage: number;
  readonly number: number;
  readonly run: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly run_state: string | null;
  readonly started_at: number | null;
  readonly ended_at: number | null;
}

export const CHUNK_COLUMNS =
  'chunk.stage, chunk.number, chunk.run, chunk.outcome, chunk.reason, run.state AS run_state, run.started_at, run.ended_at';

export function toChunkRecord(row: ChunkRow): ChunkRecord {
  const record: unknown = {
    stage: row.stage,
    number: row.number,
    ...(row.run === null ? {} : { run: row.run }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.run_state === null ? {} : { runState: row.run_state }),
    ...(row.started_at === null ? {} : { startedAt: row.started_at }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
  return record as ChunkRecord; // names of states are as they were written
}

export interface TallyRow {
  readonly outcome: string | null;
  readonly count: number;
}

export function toChunkTally(rows: readonly TallyRow[]): ChunkTally {
  const countOf = (outcome: string | null): number => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    succeeded: countOf('succeeded'),
    failed: countOf('failed'),
    cancelled: countOf('cancelled'),
    skipped: countOf('skipped'),
    open: countOf(null),
  };
}
