import type { DueTicks } from '../../ports/retention-store.ts';
import type { Database } from './database.ts';

export async function removeTicks(
  db: Database,
  { project, environment, firedBefore, limit }: DueTicks,
): Promise<number> {
  const [row] = await db.attempt((connection) =>
    connection.query<{ readonly count: number }>({
      text: `WITH removed AS (
          DELETE FROM tick WHERE (project, environment, schedule, fire_at) IN (
            SELECT project, environment, schedule, fire_at FROM ${DUE} ORDER BY fire_at LIMIT $4::bigint)
          RETURNING 1)
        SELECT count(*) AS count FROM removed`,
      values: [firedBefore, project, environment, limit],
    }),
  );
  return row?.count ?? 0;
}

export async function tallyDueTicks(
  db: Database,
  { project, environment, firedBefore }: Omit<DueTicks, 'limit'>,
): Promise<number> {
  const [row] = await db.attempt((connection) =>
    connection.query<{ readonly count: number }>({
      text: `SELECT count(*) AS count FROM ${DUE}`,
      values: [firedBefore, project, environment],
    }),
  );
  return row?.count ?? 0;
}

const DUE = `tick AS old WHERE fire_at < $1::bigint AND project = $2::text AND environment = $3::text AND EXISTS (
  SELECT FROM tick AS newer WHERE newer.project = old.project AND newer.environment = old.environment
    AND newer.schedule = old.schedule AND newer.fire_at > old.fire_at)`;
