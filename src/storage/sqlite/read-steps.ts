import type Database from 'better-sqlite3';
import type { RunId } from '../../model/ids.ts';
import type { StepRecord } from '../../ports/store.ts';
import { STEP_COLUMNS, type StepRow, toStepRecord } from '../step-row.ts';
import { statement } from './database.ts';

export function readSteps(db: Database.Database, id: RunId): readonly StepRecord[] {
  const rows = statement(
    db,
    `SELECT ${STEP_COLUMNS} FROM step JOIN run ON run.key = step.run WHERE run.id = ? ORDER BY step.place`,
  ).all(id);
  return (rows as StepRow[]).map(toStepRecord);
}
