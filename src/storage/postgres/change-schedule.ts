import type { ScheduleChange } from '../../ports/automation-store.ts';
import { raiseCounter } from './counter.ts';
import type { Connection, Database } from './database.ts';
import { beginSpans } from './deploy.ts';
import { inTransaction } from './in-transaction.ts';

/** The counter comes first: of several who change schedules one goes after the other. */
export async function changeSchedule(db: Database, change: ScheduleChange): Promise<boolean> {
  const { project, environment, schedule, to, at } = change;
  return db.attempt((connection, isAgain) =>
    inTransaction(connection, async () => {
      await raiseCounter(connection, 'schedules');
      if (!(await writeState(connection, change))) return isAgain && (await isSo(connection, change));
      if (to === 'enabled') await beginSpans(connection, change, at);
      else {
        await connection.query({
          text: `UPDATE schedule_span SET until = greatest(cursor, $4::bigint)
            WHERE project = $1::text AND environment = $2::text AND schedule = $3::text AND until IS NULL`,
          values: [project, environment, schedule, at],
        });
      }
      return true;
    }),
  );
}

async function writeState(
  connection: Connection,
  { project, environment, schedule, to, at, by, reason }: ScheduleChange,
): Promise<boolean> {
  const changed = await connection.query({
    text: `UPDATE schedule SET paused_at = $4::bigint, paused_by = $5::text, paused_reason = $6::text,
        resumed_at = coalesce($8::bigint, resumed_at), resumed_by = coalesce($9::text, resumed_by)
      WHERE project = $1::text AND environment = $2::text AND schedule = $3::text AND is_deployed
        AND (paused_at IS NULL) = $7::boolean RETURNING schedule`,
    values:
      to === 'paused'
        ? [project, environment, schedule, at, by, reason ?? null, true, null, null]
        : [project, environment, schedule, null, null, null, false, at, by],
  });
  return changed.length === 1;
}

/** What was asked for is done, perhaps by the try whose answer was lost. */
async function isSo(
  connection: Connection,
  { project, environment, schedule, to, at }: ScheduleChange,
): Promise<boolean> {
  const found = await connection.query({
    text: `SELECT FROM schedule WHERE project = $1::text AND environment = $2::text AND schedule = $3::text AND is_deployed
      AND paused_at IS NOT DISTINCT FROM $4::bigint`,
    values: [project, environment, schedule, to === 'paused' ? at : null],
  });
  return found.length === 1;
}
