import type { DeploymentScope, ScheduleState } from '../../model/schedule.ts';
import { SCHEDULE_COLUMNS, type ScheduleRow, toScheduleState } from '../schedule-row.ts';
import type { Database } from './database.ts';

export async function listSchedules(
  db: Database,
  { project, environment }: Partial<DeploymentScope>,
): Promise<readonly ScheduleState[]> {
  const rows = await db.attempt((connection) =>
    connection.query<ScheduleRow>({
      text: `SELECT ${SCHEDULE_COLUMNS} FROM schedule
        WHERE project = coalesce($1::text, project) AND environment = coalesce($2::text, environment)
        ORDER BY project, environment, schedule`,
      values: [project ?? null, environment ?? null],
    }),
  );
  return rows.map(toScheduleState);
}
