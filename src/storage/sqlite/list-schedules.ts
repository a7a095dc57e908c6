import type { DeploymentScope, ScheduleState } from '../../model/schedule.ts';
import { SCHEDULE_COLUMNS, type ScheduleRow, toScheduleState } from '../schedule-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listSchedules(
  db: OpenDatabase,
  { project, environment }: Partial<DeploymentScope>,
): readonly ScheduleState[] {
  const rows = statement(
    db,
    `SELECT ${SCHEDULE_COLUMNS} FROM schedule
     WHERE project = coalesce(?, project) AND environment = coalesce(?, environment) ORDER BY project, environment, schedule`,
  ).all(project ?? null, environment ?? null);
  return (rows as ScheduleRow[]).map(toScheduleState);
}
