import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { STEP_COLUMNS, type StepRow, toStepRecord } from '../step-row.ts';
import type { Database } from './database.ts';

export async function readSteps(db: Database, id: RunId): Promise<readonly StepRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<StepRow>({
      text: `SELECT ${STEP_COLUMNS} FROM step JOIN run ON run.key = step.run WHERE run.id = $1::text ORDER BY step.place`,
      values: [id],
    }),
  );
  return rows.map(toStepRecord);
}
