import type { DeploymentScope, ScheduleSpan } from '../../model/schedule.ts';
import { SPAN_COLUMNS, type SpanRow, toSpan } from '../schedule-row.ts';
import type { Database } from './database.ts';

export async function readSpans(
  db: Database,
  { project, environment }: Partial<DeploymentScope>,
): Promise<readonly ScheduleSpan[]> {
  const rows = await db.attempt((connection) =>
    connection.query<SpanRow>({
      text: `SELECT ${SPAN_COLUMNS} FROM schedule_span WHERE (until IS NULL OR cursor < until)
          AND project = coalesce($1::text, project) AND environment = coalesce($2::text, environment)
        ORDER BY project, environment, schedule, since`,
      values: [project ?? null, environment ?? null],
    }),
  );
  return rows.map(toSpan);
}
