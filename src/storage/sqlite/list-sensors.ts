import type { DeploymentScope } from '../../model/schedule.ts';
import type { SensorState } from '../../model/sensor.ts';
import { SENSOR_COLUMNS, type SensorRow, toSensorState } from '../sensor-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listSensors(
  db: OpenDatabase,
  { project, environment }: Partial<DeploymentScope>,
): readonly SensorState[] {
  const rows = statement(
    db,
    `SELECT ${SENSOR_COLUMNS} FROM sensor
     WHERE project = coalesce(?, project) AND environment = coalesce(?, environment) ORDER BY project, environment, sensor`,
  ).all(project ?? null, environment ?? null);
  return (rows as SensorRow[]).map(toSensorState);
}
