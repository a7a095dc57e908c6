import type { ScheduleKey } from '../../model/schedule.ts';
import type { ChainedRun } from '../../ports/automation-store.ts';
import type { Database } from './database.ts';

export async function readChains(db: Database, schedules: readonly ScheduleKey[]): Promise<readonly ChainedRun[]> {
  return db.attempt((connection) =>
    connection.query<ChainedRun>({
      text: `SELECT run.project, run.environment, chain AS schedule, run.id AS run
        FROM run_queue JOIN run ON run.key = run_queue.run
          JOIN unnest($1::text[], $2::text[], $3::text[]) AS asked (project, environment, chain) USING (project, environment, chain)
        ORDER BY run.key`,
      values: [
        schedules.map(({ project }) => project),
        schedules.map(({ environment }) => environment),
        schedules.map(({ schedule }) => schedule),
      ],
    }),
  );
}
