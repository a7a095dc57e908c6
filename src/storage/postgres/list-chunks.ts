import type { ChunkFilter, ChunkRecord } from '../../ports/backfill-store.ts';
import { CHUNK_COLUMNS, type ChunkRow, toChunkRecord } from '../backfill-row.ts';
import type { Database } from './database.ts';
import { createParameters } from './parameters.ts';

export async function listChunks(db: Database, filter: ChunkFilter): Promise<readonly ChunkRecord[]> {
  const { backfill, outcomes, after, isNewestFirst = false, limit } = filter;
  const parameters = createParameters();
  const { add } = parameters;
  const isOpenOnly = outcomes?.length === 1 && outcomes[0] === 'open';
  const conditions = [
    `backfill.id = ${add(backfill, 'text')}`,
    ...(isOpenOnly ? ['chunk.outcome IS NULL'] : []),
    ...(outcomes === undefined || isOpenOnly
      ? []
      : [`coalesce(chunk.outcome, 'open') = ANY (${add(outcomes, 'text[]')})`]),
    ...(after === undefined
      ? []
      : [
          `(chunk.stage, chunk.number) ${isNewestFirst ? '<' : '>'} (${add(after.stage, 'integer')}, ${add(after.number, 'bigint')})`,
        ]),
  ];
  const order = isNewestFirst ? 'chunk.stage DESC, chunk.number DESC' : 'chunk.stage, chunk.number';
  const text = `SELECT ${CHUNK_COLUMNS} FROM backfill JOIN backfill_chunk AS chunk ON chunk.backfill = backfill.key
    LEFT JOIN run ON run.id = chunk.run WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${add(limit, 'integer')}`;
  const rows = await db.attempt((connection) => connection.query<ChunkRow>({ text, values: parameters.values }));
  return rows.map(toChunkRecord);
}
