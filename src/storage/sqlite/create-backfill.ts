import type { Backfill } from '../../model/backfill.ts';
import { NEW_BACKFILL_COLUMNS, toBackfillValues } from '../backfill-row.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';

export function createBackfill(db: OpenDatabase, backfill: Backfill): boolean {
  refuseNewerSchema(db.handle);
  const values = toBackfillValues(backfill);
  const places = values.map(() => '?').join(', ');
  const inserted = statement(
    db,
    `INSERT INTO backfill (${NEW_BACKFILL_COLUMNS}) VALUES (${places}, 0) ON CONFLICT DO NOTHING`,
  ).run(...values);
  return inserted.changes === 1;
}
