import type { DeploymentScope } from '../../model/schedule.ts';
import type { NewDeployment } from '../../ports/automation-store.ts';
import { raiseCounter } from './counter.ts';
import { type OpenDatabase, statement } from './database.ts';
import { deploySensors } from './deploy-sensors.ts';
import { refuseNewerSchema } from './migrate.ts';

export function deploy(db: OpenDatabase, deployment: NewDeployment): boolean {
  refuseNewerSchema(db.handle);
  const { project, environment, version, schedules, at } = deployment;
  if (!insertDeployment(db, deployment)) return isDeployed(db, deployment);
  raiseCounter(db, 'schedules');
  const rules = JSON.stringify(Object.fromEntries(schedules.map(({ schedule, rule }) => [schedule, rule])));
  endSpans(db, deployment, rules);
  const isPausedFirst = JSON.stringify(schedules.filter(({ paused }) => paused).map(({ schedule }) => schedule));
  statement(
    db,
    `INSERT INTO schedule (project, environment, schedule, rule, is_deployed, paused_at, paused_by)
     SELECT ?, ?, key, value, 1, CASE WHEN paused.name IS NULL THEN NULL ELSE ? END,
       CASE WHEN paused.name IS NULL THEN NULL ELSE ? END
     FROM json_each(?) LEFT JOIN (SELECT value AS name FROM json_each(?)) AS paused ON paused.name = key WHERE TRUE
     ON CONFLICT DO UPDATE SET rule = excluded.rule, is_deployed = 1`,
  ).run(project, environment, at, deployment.by, rules, isPausedFirst);
  beginSpans(db, deployment, at);
  statement(db, 'UPDATE schedule_span SET version = ? WHERE project = ? AND environment = ? AND until IS NULL').run(
    version,
    project,
    environment,
  );
  deploySensors(db, deployment);
  return true;
}

function insertDeployment(db: OpenDatabase, deployment: NewDeployment): boolean {
  const { project, environment, version, graph, folder, at, by, restores } = deployment;
  const inserted = statement(
    db,
    `INSERT INTO deployment (project, environment, version, graph, folder, at, by, restores)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?
     WHERE ? = 1 + (SELECT coalesce(max(version), 0) FROM deployment WHERE project = ? AND environment = ?)`,
  ).run(project, environment, version, graph ?? null, folder, at, by, restores ?? null, version, project, environment);
  return inserted.changes === 1;
}

/** Somebody asks again who never got an answer. */
function isDeployed(db: OpenDatabase, { project, environment, version, graph, at, by }: NewDeployment): boolean {
  const same = statement(
    db,
    `SELECT 1 FROM deployment WHERE project = ? AND environment = ? AND version = ? AND graph IS ? AND at = ? AND by = ?`,
  ).get(project, environment, version, graph ?? null, at, by);
  return same !== undefined;
}

/** Of schedules that are gone or have another rule. No fire time that has its tick already is left outside of the span. */
function endSpans(db: OpenDatabase, { project, environment, at }: NewDeployment, rules: string): void {
  statement(
    db,
    `UPDATE schedule_span SET until = max(cursor, ?) WHERE project = ? AND environment = ? AND until IS NULL
       AND rule IS NOT (SELECT value FROM json_each(?) WHERE key = schedule_span.schedule)`,
  ).run(at, project, environment, rules);
  statement(
    db,
    `UPDATE schedule SET is_deployed = 0
     WHERE project = ? AND environment = ? AND schedule NOT IN (SELECT key FROM json_each(?))`,
  ).run(project, environment, rules);
}

/**
 * A span for every schedule that may fire and has none that goes on, from now, or from the end of the one before. One of the same start, in
 * which nothing could ever fire, is replaced.
 */
export function beginSpans(db: OpenDatabase, { project, environment }: DeploymentScope, at: number): void {
  statement(
    db,
    `INSERT OR REPLACE INTO schedule_span (project, environment, schedule, since, until, cursor, rule, version)
     SELECT project, environment, schedule, since, NULL, since, rule, version FROM (
       SELECT project, environment, schedule, rule, max(?, coalesce((SELECT max(until) FROM schedule_span AS past
         WHERE past.project = schedule.project AND past.environment = schedule.environment
           AND past.schedule = schedule.schedule), 0)) AS since,
         (SELECT max(version) FROM deployment WHERE deployment.project = schedule.project
           AND deployment.environment = schedule.environment) AS version
       FROM schedule WHERE project = ? AND environment = ? AND is_deployed = 1 AND paused_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM schedule_span AS open WHERE open.project = schedule.project
           AND open.environment = schedule.environment AND open.schedule = schedule.schedule AND open.until IS NULL))`,
  ).run(at, project, environment);
}
