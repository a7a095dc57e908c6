import type { DeploymentScope } from '../../model/schedule.ts';
import type { NewDeployment } from '../../ports/automation-store.ts';
import { raiseCounter } from './counter.ts';
import type { Connection, Database } from './database.ts';
import { deploySensors } from './deploy-sensors.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';

/** The counter comes first: of several who change schedules one goes after the other. */
export async function deploy(db: Database, deployment: NewDeployment): Promise<boolean> {
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      await raiseCounter(connection, 'schedules');
      if (!(await insertDeployment(connection, deployment))) return isDeployed(connection, deployment);
      await endSpans(connection, deployment);
      await writeSchedules(connection, deployment);
      await beginSpans(connection, deployment, deployment.at);
      await connection.query({
        text: `UPDATE schedule_span SET version = $1::integer
          WHERE project = $2::text AND environment = $3::text AND until IS NULL`,
        values: [deployment.version, deployment.project, deployment.environment],
      });
      await deploySensors(connection, deployment);
      return true;
    }),
  );
}

async function insertDeployment(connection: Connection, deployment: NewDeployment): Promise<boolean> {
  const { project, environment, version, graph, folder, at, by, restores } = deployment;
  const inserted = await connection.query({
    text: `INSERT INTO deployment (project, environment, version, graph, folder, at, by, restores)
      SELECT $1::text, $2::text, $3::integer, $4::text, $5::text, $6::bigint, $7::text, $8::integer
      WHERE $3::integer = 1 + (SELECT coalesce(max(version), 0) FROM deployment
        WHERE project = $1::text AND environment = $2::text)
      RETURNING version`,
    values: [project, environment, version, graph ?? null, folder, at, by, restores ?? null],
  });
  return inserted.length === 1;
}

/** Somebody asks again who never got an answer. */
async function isDeployed(connection: Connection, deployment: NewDeployment): Promise<boolean> {
  const { project, environment, version, graph, at, by } = deployment;
  const same = await connection.query({
    text: `SELECT FROM deployment WHERE project = $1::text AND environment = $2::text AND version = $3::integer
      AND graph IS NOT DISTINCT FROM $4::text AND at = $5::bigint AND by = $6::text`,
    values: [project, environment, version, graph ?? null, at, by],
  });
  return same.length === 1;
}

/** Of schedules that are gone or have another rule. No fire time that has its tick already is left outside of the span. */
async function endSpans(connection: Connection, { project, environment, at, schedules }: NewDeployment): Promise<void> {
  const names = schedules.map(({ schedule }) => schedule);
  await connection.query({
    text: `UPDATE schedule_span SET until = greatest(cursor, $3::bigint)
      WHERE project = $1::text AND environment = $2::text AND until IS NULL
        AND NOT EXISTS (SELECT FROM unnest($4::text[], $5::text[]) AS written (schedule, rule)
          WHERE written.schedule = schedule_span.schedule AND written.rule = schedule_span.rule)`,
    values: [project, environment, at, names, schedules.map(({ rule }) => rule)],
  });
  await connection.query({
    text: `UPDATE schedule SET is_deployed = false
      WHERE project = $1::text AND environment = $2::text AND schedule <> ALL ($3::text[])`,
    values: [project, environment, names],
  });
}

async function writeSchedules(connection: Connection, deployment: NewDeployment): Promise<void> {
  const { project, environment, at, by, schedules } = deployment;
  await connection.query({
    text: `INSERT INTO schedule (project, environment, schedule, rule, is_deployed, paused_at, paused_by)
      SELECT $1::text, $2::text, schedule, rule, true, CASE WHEN paused THEN $3::bigint END, CASE WHEN paused THEN $4::text END
      FROM unnest($5::text[], $6::text[], $7::boolean[]) AS written (schedule, rule, paused)
      ON CONFLICT (project, environment, schedule) DO UPDATE SET rule = excluded.rule, is_deployed = true`,
    values: [
      project,
      environment,
      at,
      by,
      schedules.map(({ schedule }) => schedule),
      schedules.map(({ rule }) => rule),
      schedules.map(({ paused }) => paused),
    ],
  });
}

/**
 * A span for every schedule that may fire and has none that goes on, from now, or from the end of the one before. One of the same start, in
 * which nothing could ever fire, is replaced.
 */
export async function beginSpans(
  connection: Connection,
  { project, environment }: DeploymentScope,
  at: number,
): Promise<void> {
  await connection.query({
    text: `INSERT INTO schedule_span (project, environment, schedule, since, until, cursor, rule, version)
      SELECT project, environment, schedule, since, NULL, since, rule, version FROM (
        SELECT project, environment, schedule, rule, greatest($3::bigint, (SELECT max(until) FROM schedule_span AS past
            WHERE past.project = schedule.project AND past.environment = schedule.environment
              AND past.schedule = schedule.schedule)) AS since,
          (SELECT max(version) FROM deployment WHERE deployment.project = schedule.project
            AND deployment.environment = schedule.environment) AS version
        FROM schedule WHERE project = $1::text AND environment = $2::text AND is_deployed AND paused_at IS NULL
          AND NOT EXISTS (SELECT FROM schedule_span AS open WHERE open.project = schedule.project
            AND open.environment = schedule.environment AND open.schedule = schedule.schedule AND open.until IS NULL)
      ) AS begun
      ON CONFLICT (project, environment, schedule, since) DO UPDATE SET until = excluded.until, cursor = excluded.cursor,
        rule = excluded.rule, version = excluded.version`,
    values: [project, environment, at],
  });
}
