import type { RunEvent } from '../../model/event.ts';
import { type OpenDatabase, statement } from './database.ts';

export function insertEvents(db: OpenDatabase, run: number | bigint, events: readonly RunEvent[]): void {
  const insert = statement(
    db,
    'INSERT INTO event (run, seq, at, epoch, type, step, attempt, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const event of events) {
    const step = 'step' in event ? event.step : null;
    const attempt = 'attempt' in event ? event.attempt : null;
    insert.run(run, event.seq, event.at, event.epoch, event.type, step, attempt, JSON.stringify(event.body));
  }
}
