import { randomUUID } from 'node:crypto';
import type { AddedChunk, ChunkStep } from '../../ports/backfill-store.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';
import { requestRuns } from './request-runs.ts';

/** The backfill's row comes first: of several who decide about it one goes after the other. */
export async function commitChunks(db: Database, step: ChunkStep): Promise<boolean> {
  const request = randomUUID();
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      const key = await raiseRevision(connection, step);
      if (key === undefined) return false;
      await settle(connection, key, step);
      await addChunks(connection, key, step.added);
      await createRuns(connection, step.added, { schema: db.schema, request });
      return true;
    }),
  );
}

async function raiseRevision(
  connection: Connection,
  { backfill, revision, cursors, end }: ChunkStep,
): Promise<number | undefined> {
  const [row] = await connection.query<{ readonly key: number }>({
    text: `UPDATE backfill SET revision = revision + 1, cursors = $3::text, state = coalesce($4::text, state),
        ended_at = coalesce($5::bigint, ended_at)
      WHERE id = $1::text AND revision = $2::integer RETURNING key`,
    values: [backfill, revision, JSON.stringify(cursors), end?.state ?? null, end?.at ?? null],
  });
  return row?.key;
}

async function settle(connection: Connection, key: number, { settled }: ChunkStep): Promise<void> {
  if (settled.length === 0) return;
  await connection.query({
    text: `UPDATE backfill_chunk AS chunk SET outcome = told.outcome, reason = told.reason
      FROM unnest($2::integer[], $3::bigint[], $4::text[], $5::text[]) AS told (stage, number, outcome, reason)
      WHERE chunk.backfill = $1::bigint AND chunk.stage = told.stage AND chunk.number = told.number AND chunk.outcome IS NULL`,
    values: [
      key,
      settled.map(({ stage }) => stage),
      settled.map(({ number }) => number),
      settled.map(({ outcome }) => outcome),
      settled.map(({ reason }) => reason ?? null),
    ],
  });
}

async function addChunks(connection: Connection, key: number, added: readonly AddedChunk[]): Promise<void> {
  if (added.length === 0) return;
  await connection.query({
    text: `INSERT INTO backfill_chunk (backfill, stage, number, run, outcome, reason)
      SELECT $1::bigint, * FROM unnest($2::integer[], $3::bigint[], $4::text[], $5::text[], $6::text[])`,
    values: [
      key,
      added.map(({ stage }) => stage),
      added.map(({ number }) => number),
      added.map((chunk) => ('created' in chunk ? chunk.created.run.id : null)),
      added.map((chunk) => ('outcome' in chunk ? chunk.outcome : null)),
      added.map((chunk) => ('outcome' in chunk ? (chunk.reason ?? null) : null)),
    ],
  });
}

async function createRuns(
  connection: Connection,
  added: readonly AddedChunk[],
  about: { readonly schema: string; readonly request: string },
): Promise<void> {
  const runs = added.flatMap((chunk) => ('created' in chunk ? [chunk] : []));
  await requestRuns(
    connection,
    runs.map(({ created, queued }) => ({ created, queued: queued ?? { priority: 0, lane: '' } })),
    about,
  );
  const unqueued = runs.filter(({ queued }) => queued === undefined).map(({ created }) => created.run.id);
  if (unqueued.length === 0) return;
  await connection.query({
    text: 'DELETE FROM run_queue WHERE run IN (SELECT key FROM run WHERE id = ANY ($1::text[]))',
    values: [unqueued],
  });
}
