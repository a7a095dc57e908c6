import type { RunId } from '../../model/ids.ts';
import type { RemovedPart } from '../../ports/retention-store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function removeRetired(
  db: OpenDatabase,
  { run: id, eventsMax }: { readonly run: RunId; readonly eventsMax: number },
): RemovedPart {
  const run = statement(
    db,
    `SELECT key, EXISTS (SELECT 1 FROM asset WHERE asset.run = run.id) AS made FROM run WHERE id = ? AND retired_at IS NOT NULL`,
  ).get(id) as RetiredRow | undefined;
  if (run === undefined) return { events: 0, isDone: true };
  const events = statement(
    db,
    'DELETE FROM event WHERE cursor IN (SELECT cursor FROM event WHERE run = ? ORDER BY seq LIMIT ?)',
  ).run(run.key, eventsMax).changes;
  if (events === eventsMax) return { events, isDone: false };
  const rest = run.made === 1 ? REST.slice(0, REST_OF_MADE) : REST;
  for (const sql of rest) statement(db, sql).run(run.key);
  return { events, isDone: true };
}

interface RetiredRow {
  readonly key: number;
  /** Whether assets point to it. */
  readonly made: number;
}

/** The first of these are done also for a run to which assets point. Calls of hooks that are not delivered yet stay until they are. */
const REST_OF_MADE = 2;
const REST = [
  'DELETE FROM plan WHERE run = ?',
  `DELETE FROM outbox WHERE run = (SELECT id FROM run WHERE key = ?) AND state <> 'waiting'`,
  'DELETE FROM step WHERE run = ?',
  `INSERT OR IGNORE INTO removed_run (id, cause_kind, cause_key, removed_at)
   SELECT id, cause_kind, cause_key, retired_at FROM run WHERE key = ?`,
  'DELETE FROM run WHERE key = ?',
];
