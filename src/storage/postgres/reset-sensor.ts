import type { SensorReset } from '../../ports/sensor-store.ts';
import { raiseCounter } from './counter.ts';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';

export async function resetSensor(db: Database, { project, environment, sensor, at }: SensorReset): Promise<boolean> {
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await raiseCounter(connection, 'schedules');
      const changed = await connection.query({
        text: `UPDATE sensor SET cursor = NULL, number = number + 1, failures = 0, due_at = $4::bigint
          WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND is_deployed RETURNING sensor`,
        values: [project, environment, sensor, at],
      });
      return changed.length === 1;
    }),
  );
}
