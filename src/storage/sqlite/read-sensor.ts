import type { SensorKey, SensorWithCursor } from '../../model/sensor.ts';
import { SENSOR_COLUMNS, type SensorCursorRow, toSensorWithCursor } from '../sensor-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readSensor(
  db: OpenDatabase,
  { project, environment, sensor }: SensorKey,
): SensorWithCursor | undefined {
  const row = statement(
    db,
    `SELECT ${SENSOR_COLUMNS}, cursor FROM sensor WHERE project = ? AND environment = ? AND sensor = ?`,
  ).get(project, environment, sensor);
  return row === undefined ? undefined : toSensorWithCursor(row as SensorCursorRow);
}
