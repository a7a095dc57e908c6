import type { ScheduleKey } from '../../model/schedule.ts';
import type { ChainedRun } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readChains(db: OpenDatabase, schedules: readonly ScheduleKey[]): readonly ChainedRun[] {
  const rows = statement(
    db,
    `SELECT run.project, run.environment, chain AS schedule, run.id AS run
     FROM run_queue JOIN run ON run.key = run_queue.run
     WHERE chain IN (SELECT value FROM json_each(?)) ORDER BY run.key`,
  ).all(JSON.stringify(schedules.map(({ schedule }) => schedule)));
  const asked = new Set(schedules.map(keyOf));
  return (rows as ChainedRun[]).filter((row) => asked.has(keyOf(row))); // the columns are those of a chained run
}

function keyOf({ project, environment, schedule }: ScheduleKey): string {
  return `${project}\n${environment}\n${schedule}`;
}
