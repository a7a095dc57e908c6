import type Database from 'better-sqlite3';
import type { RunId } from '../../model/ids.ts';
import type { Step } from '../../model/step.ts';
import type { StepRecord } from '../../ports/store.ts';
import { statement } from './database.ts';

export function readSteps(db: Database.Database, id: RunId): readonly StepRecord[] {
  const rows = statement(
    db,
    `SELECT step.place, step.id, step.job, step.partition, step.body FROM step JOIN run ON run.key = step.run
     WHERE run.id = ? ORDER BY step.place`,
  ).all(id);
  return (rows as StepRow[]).map((row) => ({
    index: row.place,
    id: row.id,
    job: row.job,
    ...(row.partition === null ? {} : { partition: row.partition }),
    step: JSON.parse(row.body) as Step, // as `write-steps.ts` wrote it
  }));
}

interface StepRow {
  readonly place: number;
  readonly id: string;
  readonly job: string;
  readonly partition: string | null;
  readonly body: string;
}
