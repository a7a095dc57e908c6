import type { StepRecord } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

/** The rows of steps as they are now. */
export function writeSteps(db: OpenDatabase, run: number | bigint, steps: readonly StepRecord[]): void {
  const write = statement(
    db,
    `INSERT INTO step (run, place, id, job, partition, state, attempt, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, attempt = excluded.attempt, body = excluded.body`,
  );
  for (const { index, id, job, partition, step } of steps) {
    write.run(run, index, id, job, partition ?? null, step.state, step.attempt, JSON.stringify(step));
  }
}
