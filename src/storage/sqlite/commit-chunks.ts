import type { AddedChunk, ChunkStep } from '../../ports/backfill-store.ts';
import { insertRun } from './create-run.ts';
import { requestRun } from './commit-ticks.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';

export function commitChunks(
  db: OpenDatabase,
  { backfill, revision, settled, added, cursors, end }: ChunkStep,
): boolean {
  refuseNewerSchema(db.handle);
  const raised = statement(
    db,
    `UPDATE backfill SET revision = revision + 1, cursors = ?, state = coalesce(?, state), ended_at = coalesce(?, ended_at)
     WHERE id = ? AND revision = ? RETURNING key`,
  ).get(JSON.stringify(cursors), end?.state ?? null, end?.at ?? null, backfill, revision);
  if (raised === undefined) return false;
  const { key } = raised as { readonly key: number };
  const settle = statement(
    db,
    'UPDATE backfill_chunk SET outcome = ?, reason = ? WHERE backfill = ? AND stage = ? AND number = ? AND outcome IS NULL',
  );
  for (const { stage, number, outcome, reason } of settled) settle.run(outcome, reason ?? null, key, stage, number);
  for (const chunk of added) addChunk(db, key, chunk);
  return true;
}

function addChunk(db: OpenDatabase, backfill: number, chunk: AddedChunk): void {
  const insert = statement(
    db,
    'INSERT INTO backfill_chunk (backfill, stage, number, run, outcome, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const { stage, number } = chunk;
  if ('outcome' in chunk) {
    insert.run(backfill, stage, number, null, chunk.outcome, chunk.reason ?? null);
    return;
  }
  const { created, queued } = chunk;
  insert.run(backfill, stage, number, created.run.id, null, null);
  if (queued === undefined) insertRun(db, created);
  else requestRun(db, { created, queued });
}
