import type { CommittedLook, LookEntry } from '../../ports/sensor-store.ts';
import { lookValuesOf } from '../sensor-row.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { requestRun } from './commit-ticks.ts';
import { type OpenDatabase, statement } from './database.ts';
import { refuseNewerSchema } from './migrate.ts';

export function commitLook(db: OpenDatabase, entry: LookEntry): CommittedLook | false {
  refuseNewerSchema(db.handle);
  if (!moveCursor(db, entry)) return readCommitted(db, entry);
  const requested = requestNew(db, entry);
  writeLook(db, entry, requested);
  if (entry.hooks !== undefined) addHookCalls(db, entry.hooks);
  return { requested };
}

function moveCursor(db: OpenDatabase, entry: LookEntry): boolean {
  const { project, environment, sensor } = entry.sensor;
  const moved = statement(
    db,
    `UPDATE sensor SET number = number + 1, cursor = coalesce(?, cursor), due_at = ?,
       failures = CASE WHEN ? = 'failed' THEN failures + 1 ELSE 0 END
     WHERE project = ? AND environment = ? AND sensor = ? AND number = ? AND is_deployed = 1 AND paused_at IS NULL`,
  ).run(entry.cursor ?? null, entry.dueAt, entry.result.state, project, environment, sensor, entry.number);
  return moved.changes === 1;
}

/** How many of its requests are new. */
function requestNew(db: OpenDatabase, { sensor: key, number, at, requests }: LookEntry): number {
  const insert = statement(
    db,
    `INSERT INTO run_request (project, environment, sensor, key, run, look, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  let requested = 0;
  for (const { key: runKey, run } of requests) {
    const { project, environment, sensor } = key;
    const added = insert.run(project, environment, sensor, runKey, run.created.run.id, number + 1, at);
    if (added.changes === 0) continue;
    requestRun(db, run);
    requested++;
  }
  return requested;
}

/** What comes to nothing for the same reason as before is counted, and no row of its own. */
function writeLook(db: OpenDatabase, entry: LookEntry, requested: number): void {
  const { project, environment, sensor } = entry.sensor;
  const { at, state, known, reason } = lookValuesOf(entry);
  const next = entry.number + 1;
  const folded = statement(
    db,
    `UPDATE look SET last_number = ?, looks = looks + 1, at = ?, known = ?
     WHERE project = ? AND environment = ? AND sensor = ? AND state = 'skipped' AND ? = 'skipped' AND reason = ?
       AND number = (SELECT max(number) FROM look WHERE project = ? AND environment = ? AND sensor = ?)`,
  ).run(next, at, known, project, environment, sensor, state, reason, project, environment, sensor);
  if (folded.changes === 1) return;
  statement(
    db,
    `INSERT INTO look (project, environment, sensor, number, last_number, looks, first_at, at, state, requested, known, reason)
     VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
  ).run(project, environment, sensor, next, next, at, at, state, requested, known, reason);
  statement(
    db,
    `DELETE FROM look WHERE project = ? AND environment = ? AND sensor = ? AND number <= (
       SELECT number FROM look WHERE project = ? AND environment = ? AND sensor = ? ORDER BY number DESC LIMIT 1 OFFSET ?)`,
  ).run(project, environment, sensor, project, environment, sensor, entry.keep);
}

/** Somebody asks again who never got an answer. */
function readCommitted(db: OpenDatabase, { sensor: key, number, at, result }: LookEntry): CommittedLook | false {
  const row = statement(
    db,
    `SELECT requested FROM look
     WHERE project = ? AND environment = ? AND sensor = ? AND last_number = ? AND at = ? AND state = ?`,
  ).get(key.project, key.environment, key.sensor, number + 1, at, result.state);
  return row === undefined ? false : { requested: (row as { readonly requested: number }).requested };
}
