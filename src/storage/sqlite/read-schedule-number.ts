import { readCounter } from './counter.ts';
import type { OpenDatabase } from './database.ts';

export function readScheduleNumber(db: OpenDatabase): number {
  return readCounter(db, 'schedules');
}
