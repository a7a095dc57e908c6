import type { BackfillHead } from '../../model/backfill.ts';
import type { BackfillFilter } from '../../ports/backfill-store.ts';
import { BACKFILL_COLUMNS, type BackfillRow, toBackfillHead } from '../backfill-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listBackfills(
  db: OpenDatabase,
  { project, environment, states, limit }: BackfillFilter,
): readonly BackfillHead[] {
  const rows = statement(
    db,
    `SELECT ${BACKFILL_COLUMNS} FROM backfill WHERE project = coalesce(?, project) AND environment = coalesce(?, environment)
       AND (? IS NULL OR state IN (SELECT value FROM json_each(?))) ORDER BY key DESC LIMIT ?`,
  ).all(project ?? null, environment ?? null, ...twice(states && JSON.stringify(states)), limit);
  return (rows as readonly BackfillRow[]).map(toBackfillHead); // the columns that are selected
}

function twice(text: string | undefined): readonly [string | null, string | null] {
  return [text ?? null, text ?? null];
}
