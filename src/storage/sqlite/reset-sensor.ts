import type { SensorReset } from '../../ports/sensor-store.ts';
import { raiseCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';

export function resetSensor(db: OpenDatabase, { project, environment, sensor, at }: SensorReset): boolean {
  const changed = statement(
    db,
    `UPDATE sensor SET cursor = NULL, number = number + 1, failures = 0, due_at = ?
     WHERE project = ? AND environment = ? AND sensor = ? AND is_deployed = 1`,
  ).run(at, project, environment, sensor);
  if (changed.changes === 0) return false;
  raiseCounter(db, 'schedules');
  return true;
}
