import type { SensorChange } from '../../ports/sensor-store.ts';
import { raiseCounter } from './counter.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';

/** The counter comes first, as when schedules are changed. */
export async function changeSensor(db: Database, change: SensorChange): Promise<boolean> {
  return db.attempt((connection, isAgain) =>
    inTransaction(connection, async () => {
      await raiseCounter(connection, 'schedules');
      return (await writeState(connection, change)) || (isAgain && (await isSo(connection, change)));
    }),
  );
}

async function writeState(connection: Connection, change: SensorChange): Promise<boolean> {
  const { project, environment, sensor, to, at, by, reason } = change;
  const isPausing = to === 'paused';
  const pause = isPausing ? [at, by, reason ?? null, true] : [null, null, null, false];
  const resumption = isPausing ? [null, null] : [at, by];
  const changed = await connection.query({
    text: `UPDATE sensor SET paused_at = $4::bigint, paused_by = $5::text, paused_reason = $6::text, number = number + 1,
        failures = 0, due_at = $8::bigint, resumed_at = coalesce($9::bigint, resumed_at),
        resumed_by = coalesce($10::text, resumed_by)
      WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND is_deployed
        AND (paused_at IS NULL) = $7::boolean RETURNING sensor`,
    values: [project, environment, sensor, ...pause, at, ...resumption],
  });
  return changed.length === 1;
}

/** What was asked for is done, perhaps by the try whose answer was lost. */
async function isSo(connection: Connection, { project, environment, sensor, to, at }: SensorChange): Promise<boolean> {
  const found = await connection.query({
    text: `SELECT FROM sensor WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND is_deployed
      AND paused_at IS NOT DISTINCT FROM $4::bigint`,
    values: [project, environment, sensor, to === 'paused' ? at : null],
  });
  return found.length === 1;
}
