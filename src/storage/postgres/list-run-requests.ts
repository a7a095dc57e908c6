import type { RunRequestRecord } from '../../model/sensor.ts';
import type { RunRequestFilter } from '../../ports/sensor-store.ts';
import { type RunRequestRow, toRunRequest } from '../sensor-row.ts';
import type { Database } from './database.ts';

export async function listRunRequests(db: Database, filter: RunRequestFilter): Promise<readonly RunRequestRecord[]> {
  const { project, environment, sensor, look, limit } = filter;
  const rows = await db.attempt((connection) =>
    connection.query<RunRequestRow>({
      text: `SELECT key, run, at, look FROM run_request
        WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND look = $4::bigint
        ORDER BY key LIMIT $5::bigint`,
      values: [project, environment, sensor, look, limit],
    }),
  );
  return rows.map(toRunRequest);
}
