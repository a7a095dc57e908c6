import type { DeploymentScope } from '../../model/schedule.ts';
import type { SensorState } from '../../model/sensor.ts';
import { SENSOR_COLUMNS, type SensorRow, toSensorState } from '../sensor-row.ts';
import type { Database } from './database.ts';

export async function listSensors(
  db: Database,
  { project, environment }: Partial<DeploymentScope>,
): Promise<readonly SensorState[]> {
  const rows = await db.attempt((connection) =>
    connection.query<SensorRow>({
      text: `SELECT ${SENSOR_COLUMNS} FROM sensor
        WHERE project = coalesce($1::text, project) AND environment = coalesce($2::text, environment)
        ORDER BY project, environment, sensor`,
      values: [project ?? null, environment ?? null],
    }),
  );
  return rows.map(toSensorState);
}
