import type { ChunkRange, ChunkTally } from '../../ports/backfill-store.ts';
import { type TallyRow, toChunkTally } from '../backfill-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function tallyChunks(
  db: OpenDatabase,
  { backfill, ranges }: { readonly backfill: string; readonly ranges: readonly ChunkRange[] },
): readonly ChunkTally[] {
  const counted = statement(
    db,
    `SELECT outcome, count(*) AS count FROM backfill_chunk
     WHERE backfill = (SELECT key FROM backfill WHERE id = ?) AND stage = ? AND number BETWEEN ? AND ? GROUP BY outcome`,
  );
  return ranges.map(({ stage, first, last }) =>
    toChunkTally(counted.all(backfill, stage, first, last) as readonly TallyRow[]),
  );
}
