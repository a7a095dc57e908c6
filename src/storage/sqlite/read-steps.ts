import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { STEP_COLUMNS, type StepRow, toStepRecord } from '../step-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readSteps(db: OpenDatabase, id: RunId): readonly StepRecord[] {
  const rows = statement(
    db,
    `SELECT ${STEP_COLUMNS} FROM step JOIN run ON run.key = step.run WHERE run.id = ? ORDER BY step.place`,
  ).all(id);
  return (rows as StepRow[]).map(toStepRecord);
}
