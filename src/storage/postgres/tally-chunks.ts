import type { ChunkRange, ChunkTally } from '../../ports/backfill-store.ts';
import { type TallyRow, toChunkTally } from '../backfill-row.ts';
import type { Database } from './database.ts';

export async function tallyChunks(
  db: Database,
  backfill: string,
  ranges: readonly ChunkRange[],
): Promise<readonly ChunkTally[]> {
  const rows = await db.attempt((connection) =>
    connection.query<TallyRow & { readonly place: number }>({
      text: `SELECT range.place, chunk.outcome, count(*) AS count
        FROM unnest($2::integer[], $3::bigint[], $4::bigint[]) WITH ORDINALITY AS range (stage, first, last, place)
          JOIN backfill_chunk AS chunk ON chunk.backfill = (SELECT key FROM backfill WHERE id = $1::text)
            AND chunk.stage = range.stage AND chunk.number BETWEEN range.first AND range.last
        GROUP BY range.place, chunk.outcome`,
      values: [
        backfill,
        ranges.map(({ stage }) => stage),
        ranges.map(({ first }) => first),
        ranges.map(({ last }) => last),
      ],
    }),
  );
  return ranges.map((_, at) => toChunkTally(rows.filter(({ place }) => place === at + 1)));
}
