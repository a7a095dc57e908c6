import type { SensorKey, SensorWithCursor } from '../../model/sensor.ts';
import { SENSOR_COLUMNS, type SensorCursorRow, toSensorWithCursor } from '../sensor-row.ts';
import type { Database } from './database.ts';

export async function readSensor(
  db: Database,
  { project, environment, sensor }: SensorKey,
): Promise<SensorWithCursor | undefined> {
  const [row] = await db.attempt((connection) =>
    connection.query<SensorCursorRow>({
      text: `SELECT ${SENSOR_COLUMNS}, cursor FROM sensor
        WHERE project = $1::text AND environment = $2::text AND sensor = $3::text`,
      values: [project, environment, sensor],
    }),
  );
  return row === undefined ? undefined : toSensorWithCursor(row);
}
