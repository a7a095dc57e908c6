import type { BackfillHead } from '../../model/backfill.ts';
import type { BackfillFilter } from '../../ports/backfill-store.ts';
import { BACKFILL_COLUMNS, type BackfillRow, toBackfillHead } from '../backfill-row.ts';
import type { Database } from './database.ts';

export async function listBackfills(
  db: Database,
  { project, environment, states, limit }: BackfillFilter,
): Promise<readonly BackfillHead[]> {
  const rows = await db.attempt((connection) =>
    connection.query<BackfillRow>({
      text: `SELECT ${BACKFILL_COLUMNS} FROM backfill
        WHERE project = coalesce($1::text, project) AND environment = coalesce($2::text, environment)
          AND ($3::text[] IS NULL OR state = ANY ($3::text[])) ORDER BY key DESC LIMIT $4::integer`,
      values: [project ?? null, environment ?? null, states ?? null, limit],
    }),
  );
  return rows.map(toBackfillHead);
}
