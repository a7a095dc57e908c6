import type { RunRequestRecord, SensorKey } from '../../model/sensor.ts';
import { type RunRequestRow, toRunRequest } from '../sensor-row.ts';
import type { Database } from './database.ts';

export async function readRunRequests(
  db: Database,
  { project, environment, sensor }: SensorKey,
  keys: readonly string[],
): Promise<readonly RunRequestRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RunRequestRow>({
      text: `SELECT key, run, at, look FROM run_request
        WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND key = ANY ($4::text[]) ORDER BY key`,
      values: [project, environment, sensor, keys],
    }),
  );
  return rows.map(toRunRequest);
}
