import type { Backfill } from '../../model/backfill.ts';
import { BACKFILL_COLUMNS, type BackfillRow, toBackfill } from '../backfill-row.ts';
import type { Database } from './database.ts';

export async function readBackfill(db: Database, id: string): Promise<Backfill | undefined> {
  const [row] = await db.attempt((connection) =>
    connection.query<BackfillRow & { readonly stages: string }>({
      text: `SELECT ${BACKFILL_COLUMNS}, stages FROM backfill WHERE id = $1::text`,
      values: [id],
    }),
  );
  return row === undefined ? undefined : toBackfill(row);
}
