import { readCounter } from './counter.ts';
import type { Database } from './database.ts';

export async function readScheduleNumber(db: Database): Promise<number> {
  return db.attempt((connection) => readCounter(connection, 'schedules'));
}
