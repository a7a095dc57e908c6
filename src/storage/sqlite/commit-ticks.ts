import type { RequestedRun, TickEntry } from '../../ports/automation-store.ts';
import { TICK_COLUMNS, toTickValues } from '../schedule-row.ts';
import { insertRun } from './create-run.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';
import { openAlerts } from './open-alerts.ts';

export function commitTicks(db: OpenDatabase, entries: readonly TickEntry[]): readonly boolean[] {
  refuseNewerSchema(db.handle);
  return entries.map((entry) => commitEntry(db, entry));
}

function commitEntry(db: OpenDatabase, entry: TickEntry): boolean {
  const { span, cursor, ticks, runs, alerts = [] } = entry;
  const { project, environment, schedule, since, until, version } = span;
  const moved = statement(
    db,
    `UPDATE schedule_span SET cursor = ? WHERE project = ? AND environment = ? AND schedule = ? AND since = ?
       AND cursor = ? AND until IS ? AND version = ?`,
  ).run(cursor, project, environment, schedule, since, span.cursor, until ?? null, version);
  if (moved.changes === 0) return wasCommitted(db, entry);
  const insert = statement(db, `INSERT INTO tick (${TICK_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const tick of ticks) insert.run(...toTickValues(tick));
  for (const run of runs) requestRun(db, run);
  openAlerts(db, alerts);
  return true;
}

/** Creates a run, and puts it into the queue. One whose cause has a run already is left out. */
export function requestRun(db: OpenDatabase, { created, queued }: RequestedRun): boolean {
  const key = insertRun(db, created);
  if (key === undefined) return false;
  const { priority, lane, chain = null } = queued;
  statement(db, 'INSERT INTO run_queue (run, priority, lane, chain) VALUES (?, ?, ?, ?)').run(
    key,
    priority,
    lane,
    chain,
  );
  return true;
}

/** Somebody asks again who never got an answer. */
function wasCommitted(db: OpenDatabase, { span, cursor, ticks }: TickEntry): boolean {
  if (ticks.length === 0) return false;
  const stored = statement(
    db,
    `SELECT 1 FROM tick JOIN schedule_span USING (project, environment, schedule)
     WHERE project = ? AND environment = ? AND schedule = ? AND fire_at = ? AND at = ? AND state = ? AND run IS ?
       AND since = ? AND cursor >= ?`,
  );
  return ticks.every((tick) => {
    const run = tick.state === 'requested' ? tick.run : null;
    const { project, environment, schedule, fireAt, at, state } = tick;
    return stored.get(project, environment, schedule, fireAt, at, state, run, span.since, cursor) !== undefined;
  });
}
