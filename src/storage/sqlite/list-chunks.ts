import type { ChunkFilter, ChunkRecord } from '../../ports/backfill-store.ts';
import { CHUNK_COLUMNS, type ChunkRow, toChunkRecord } from '../backfill-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listChunks(db: OpenDatabase, filter: ChunkFilter): readonly ChunkRecord[] {
  const { backfill, outcomes, after, isNewestFirst = false, limit } = filter;
  const isOpenOnly = outcomes?.length === 1 && outcomes[0] === 'open';
  const conditions = [
    'backfill.id = ?',
    ...(isOpenOnly ? ['chunk.outcome IS NULL'] : []),
    ...(outcomes === undefined || isOpenOnly
      ? []
      : ["coalesce(chunk.outcome, 'open') IN (SELECT value FROM json_each(?))"]),
    ...(after === undefined ? [] : [`(chunk.stage, chunk.number) ${isNewestFirst ? '<' : '>'} (?, ?)`]),
  ];
  const order = isNewestFirst ? 'chunk.stage DESC, chunk.number DESC' : 'chunk.stage, chunk.number';
  const rows = statement(
    db,
    `SELECT ${CHUNK_COLUMNS} FROM backfill JOIN backfill_chunk AS chunk ON chunk.backfill = backfill.key
       LEFT JOIN run ON run.id = chunk.run WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
  ).all(
    backfill,
    ...(outcomes === undefined || isOpenOnly ? [] : [JSON.stringify(outcomes)]),
    ...(after === undefined ? [] : [after.stage, after.number]),
    limit,
  );
  return (rows as readonly ChunkRow[]).map(toChunkRecord); // the columns that are selected
}
