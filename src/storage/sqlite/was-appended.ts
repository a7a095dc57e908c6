import type { EventBatch } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

/** Whether these events are stored already, by the coordinator that has the run still: somebody asks again who never got an answer. */
export function wasAppended(db: OpenDatabase, { run, epoch, events }: EventBatch): boolean {
  if (events.length === 0) return false;
  const stored = statement(
    db,
    `SELECT 1 FROM run JOIN event ON event.run = run.key WHERE run.id = ? AND run.epoch = ?
       AND event.seq = ? AND event.at = ? AND event.epoch = run.epoch AND event.type = ? AND event.body = ?`,
  );
  return events.every(
    ({ seq, at, type, body }) => stored.get(run, epoch, seq, at, type, JSON.stringify(body)) !== undefined,
  );
}
