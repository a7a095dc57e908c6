import type { Step } from '../model/step.ts';
import type { StepRecord } from '../ports/store.ts';
import { parseColumn } from './row-json.ts';

/** A row of `step` as a database gives it. */
export interface StepRow {
  readonly place: number;
  readonly id: string;
  readonly job: string;
  readonly partition: string | null;
  readonly body: string;
}

export const STEP_COLUMNS = 'step.place, step.id, step.job, step.partition, step.body';

/** The step that an adapter's `write-steps.ts` wrote. */
export function toStepRecord(row: StepRow): StepRecord {
  return {
    index: row.place,
    id: row.id,
    job: row.job,
    ...(row.partition === null ? {} : { partition: row.partition }),
    // As it was written.
    step: parseColumn(row.body, { row: `row of the step "${row.id}"`, column: 'body' }) as Step,
  };
}
