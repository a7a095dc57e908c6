import type { NewDeployment } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';

/** Sensors of a deployment. What they have seen before stays known; looks that go on began with what was deployed before, and count no more. */
export function deploySensors(db: OpenDatabase, deployment: NewDeployment): void {
  const { project, environment, sensors = [], at, by } = deployment;
  statement(
    db,
    `UPDATE sensor SET is_deployed = 0, number = number + 1
     WHERE project = ? AND environment = ? AND sensor NOT IN (SELECT value FROM json_each(?))`,
  ).run(project, environment, JSON.stringify(sensors.map(({ sensor }) => sensor)));
  const write = statement(
    db,
    `INSERT INTO sensor (project, environment, sensor, type, is_deployed, number, due_at, failures, paused_at, paused_by)
     VALUES (?, ?, ?, ?, 1, 1, ?, 0, ?, ?)
     ON CONFLICT DO UPDATE SET is_deployed = 1, number = number + 1, due_at = excluded.due_at, failures = 0,
       cursor = CASE WHEN type = excluded.type THEN cursor END, type = excluded.type`,
  );
  for (const { sensor, type, paused } of sensors)
    write.run(project, environment, sensor, type, at, paused ? at : null, paused ? by : null);
}
