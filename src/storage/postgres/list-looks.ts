import type { Look } from '../../model/sensor.ts';
import type { LookFilter } from '../../ports/sensor-store.ts';
import { LOOK_COLUMNS, type LookRow, toLook } from '../sensor-row.ts';
import type { Database } from './database.ts';

export async function listLooks(db: Database, filter: LookFilter): Promise<readonly Look[]> {
  const { project, environment, sensor, before = Number.MAX_SAFE_INTEGER, limit } = filter;
  const rows = await db.attempt((connection) =>
    connection.query<LookRow>({
      text: `SELECT ${LOOK_COLUMNS} FROM look
        WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND number < $4::bigint
        ORDER BY number DESC LIMIT $5::bigint`,
      values: [project, environment, sensor, before, limit],
    }),
  );
  return rows.map(toLook);
}
