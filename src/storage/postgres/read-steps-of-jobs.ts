import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { STEP_COLUMNS, type StepRow, toStepRecord } from '../step-row.ts';
import type { Database } from './database.ts';

export async function readStepsOfJobs(
  db: Database,
  run: RunId,
  jobs: readonly string[],
): Promise<readonly StepRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<StepRow>({
      text: `SELECT ${STEP_COLUMNS} FROM step JOIN run ON run.key = step.run
        WHERE run.id = $1::text AND step.job = ANY ($2::text[]) ORDER BY step.place`,
      values: [run, jobs],
    }),
  );
  return rows.map(toStepRecord);
}
