import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { STEP_COLUMNS, type StepRow, toStepRecord } from '../step-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readStepsOfJobs(
  db: OpenDatabase,
  { run, jobs }: { readonly run: RunId; readonly jobs: readonly string[] },
): readonly StepRecord[] {
  const rows = statement(
    db,
    `SELECT ${STEP_COLUMNS} FROM step JOIN run ON run.key = step.run
     WHERE run.id = ? AND step.job IN (SELECT value FROM json_each(?)) ORDER BY step.place`,
  ).all(run, JSON.stringify(jobs));
  return (rows as StepRow[]).map(toStepRecord);
}
