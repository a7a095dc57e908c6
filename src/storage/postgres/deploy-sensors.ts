import type { NewDeployment } from '../../ports/automation-store.ts';
import type { Connection } from './database.ts';

/** Sensors of a deployment. What they have seen before stays known; looks that go on began with what was deployed before, and count no more. */
export async function deploySensors(connection: Connection, deployment: NewDeployment): Promise<void> {
  const { project, environment, sensors = [], at, by } = deployment;
  const names = sensors.map(({ sensor }) => sensor);
  await connection.query({
    text: `UPDATE sensor SET is_deployed = false, number = number + 1
      WHERE project = $1::text AND environment = $2::text AND sensor <> ALL ($3::text[])`,
    values: [project, environment, names],
  });
  await connection.query({
    text: `INSERT INTO sensor (project, environment, sensor, type, is_deployed, number, due_at, failures, paused_at, paused_by)
      SELECT $1::text, $2::text, sensor, type, true, 1, $3::bigint, 0, CASE WHEN paused THEN $3::bigint END,
        CASE WHEN paused THEN $4::text END
      FROM unnest($5::text[], $6::text[], $7::boolean[]) AS written (sensor, type, paused) ORDER BY sensor COLLATE "C"
      ON CONFLICT (project, environment, sensor) DO UPDATE SET is_deployed = true, number = sensor.number + 1,
        due_at = excluded.due_at, failures = 0,
        cursor = CASE WHEN sensor.type = excluded.type THEN sensor.cursor END, type = excluded.type`,
    values: [project, environment, at, by, names, sensors.map(({ type }) => type), sensors.map(({ paused }) => paused)],
  });
}
