import type { Backfill } from '../../model/backfill.ts';
import { BACKFILL_COLUMNS, type BackfillRow, toBackfill } from '../backfill-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readBackfill(db: OpenDatabase, id: string): Backfill | undefined {
  const row = statement(db, `SELECT ${BACKFILL_COLUMNS}, stages FROM backfill WHERE id = ?`).get(id);
  return row === undefined ? undefined : toBackfill(row as BackfillRow & { readonly stages: string }); // the columns that are selected
}
