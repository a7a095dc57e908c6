import type { RunEvent } from '../../model/event.ts';
import { linkEvents } from '../event-link.ts';
import { type OpenDatabase, statement } from './database.ts';

export function insertEvents(db: OpenDatabase, run: RunKey, events: readonly RunEvent[]): void {
  const [first] = events;
  if (first === undefined) return;
  const insert = statement(
    db,
    'INSERT INTO event (run, seq, at, epoch, type, step, attempt, body, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { seq, at, epoch, type, step, attempt, body, link } of linkEvents(linkBefore(db, run, first), events))
    insert.run(run.key, seq, at, epoch, type, step, attempt, body, link);
}

export interface RunKey {
  readonly key: number | bigint;
  readonly id: string;
}

function linkBefore(db: OpenDatabase, { key, id }: RunKey, { seq }: RunEvent): string {
  if (seq === 1) return id;
  const before = statement(db, 'SELECT link FROM event WHERE run = ? AND seq = ?').get(key, seq - 1);
  return (before as { readonly link: string | null } | undefined)?.link ?? id; // the column that is selected
}
