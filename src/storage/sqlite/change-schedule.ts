import type { ScheduleChange } from '../../ports/automation-store.ts';
import { raiseCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';
import { beginSpans } from './deploy.ts';

export function changeSchedule(db: OpenDatabase, change: ScheduleChange): boolean {
  const { project, environment, schedule, to, at, by, reason } = change;
  const paused = to === 'paused';
  const changed = statement(
    db,
    `UPDATE schedule SET paused_at = ?, paused_by = ?, paused_reason = ?,
       resumed_at = coalesce(?, resumed_at), resumed_by = coalesce(?, resumed_by)
     WHERE project = ? AND environment = ? AND schedule = ? AND is_deployed = 1 AND (paused_at IS NULL) = ?`,
  ).run(
    paused ? at : null,
    paused ? by : null,
    paused ? (reason ?? null) : null,
    paused ? null : at,
    paused ? null : by,
    project,
    environment,
    schedule,
    paused ? 1 : 0,
  );
  if (changed.changes === 0) return false;
  raiseCounter(db, 'schedules');
  if (!paused) beginSpans(db, change, at);
  else {
    statement(
      db,
      `UPDATE schedule_span SET until = max(cursor, ?)
       WHERE project = ? AND environment = ? AND schedule = ? AND until IS NULL`,
    ).run(at, project, environment, schedule);
  }
  return true;
}
