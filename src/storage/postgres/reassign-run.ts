import type { Reassignment } from '../../ports/automation-store.ts';
import type { Database } from './database.ts';

export async function reassignRun(db: Database, { run, from, to, at, hasFailed }: Reassignment): Promise<boolean> {
  return db.attempt(async (connection, isAgain) => {
    const changed = await connection.query({
      text: `UPDATE run_queue SET daemon = $3::text, dispatched_at = $4::bigint, failures = failures + $5::integer FROM run
        WHERE run.key = run_queue.run AND run.id = $1::text AND run.ended_at IS NULL AND daemon = $2::text RETURNING run.key`,
      values: [run, from, to ?? null, to === undefined ? null : at, hasFailed ? 1 : 0],
    });
    if (changed.length === 1 || !isAgain) return changed.length === 1;
    const done = await connection.query({
      text: `SELECT FROM run_queue JOIN run ON run.key = run_queue.run
        WHERE run.id = $1::text AND daemon IS NOT DISTINCT FROM $2::text AND dispatched_at IS NOT DISTINCT FROM $3::bigint`,
      values: [run, to ?? null, to === undefined ? null : at],
    });
    return done.length === 1;
  });
}
