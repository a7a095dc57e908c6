import type { SensorChange } from '../../ports/sensor-store.ts';
import { raiseCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';

export function changeSensor(db: OpenDatabase, change: SensorChange): boolean {
  const { project, environment, sensor, to, at, by, reason } = change;
  const isPausing = to === 'paused';
  const changed = statement(
    db,
    `UPDATE sensor SET paused_at = ?, paused_by = ?, paused_reason = ?,
       resumed_at = coalesce(?, resumed_at), resumed_by = coalesce(?, resumed_by), number = number + 1, failures = 0, due_at = ?
     WHERE project = ? AND environment = ? AND sensor = ? AND is_deployed = 1 AND (paused_at IS NULL) = ?`,
  ).run(
    isPausing ? at : null,
    isPausing ? by : null,
    isPausing ? (reason ?? null) : null,
    isPausing ? null : at,
    isPausing ? null : by,
    at,
    project,
    environment,
    sensor,
    isPausing ? 1 : 0,
  );
  if (changed.changes === 0) return false;
  raiseCounter(db, 'schedules');
  return true;
}
