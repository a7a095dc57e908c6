import type { Backfill } from '../../model/backfill.ts';
import { NEW_BACKFILL_COLUMNS, toBackfillValues } from '../backfill-row.ts';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';

/** An id is made for one backfill: whoever finds his own of an earlier try has created it. */
export async function createBackfill(db: Database, backfill: Backfill): Promise<boolean> {
  const values = toBackfillValues(backfill);
  const places = values.map((_, at) => `$${at + 1}::${TYPES[at] ?? 'text'}`).join(', ');
  return db.attempt((connection, isAgain) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      const inserted = await connection.query({
        text: `INSERT INTO backfill (${NEW_BACKFILL_COLUMNS}) VALUES (${places}, false) ON CONFLICT DO NOTHING RETURNING key`,
        values,
      });
      return inserted.length === 1 || isAgain;
    }),
  );
}

/** In the order of `NEW_BACKFILL_COLUMNS`; the others are texts. */
const TYPES: readonly (string | undefined)[] = [
  ...Array<undefined>(6).fill(undefined),
  'bigint',
  undefined,
  'integer',
  'integer',
  undefined,
  undefined,
  'integer',
  'bigint',
];
