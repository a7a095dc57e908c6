import type { DeploymentScope, ScheduleSpan } from '../../model/schedule.ts';
import { SPAN_COLUMNS, type SpanRow, toSpan } from '../schedule-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readSpans(
  db: OpenDatabase,
  { project, environment }: Partial<DeploymentScope>,
): readonly ScheduleSpan[] {
  const rows = statement(
    db,
    `SELECT ${SPAN_COLUMNS} FROM schedule_span WHERE (until IS NULL OR cursor < until)
       AND project = coalesce(?, project) AND environment = coalesce(?, environment)
     ORDER BY project, environment, schedule, since`,
  ).all(project ?? null, environment ?? null);
  return (rows as SpanRow[]).map(toSpan);
}
