import { randomUUID } from 'node:crypto';
import type { CommittedLook, LookEntry } from '../../ports/sensor-store.ts';
import { lookValuesOf } from '../sensor-row.ts';
import { insertHookCalls } from './add-hook-calls.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';
import { createParameters } from './parameters.ts';
import { requestRuns } from './request-runs.ts';

/** The sensor's row comes first: of two who have looked, one waits for the other, and then writes nothing. */
export async function commitLook(db: Database, entry: LookEntry): Promise<CommittedLook | false> {
  const request = randomUUID();
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      if (!(await moveCursor(connection, entry))) return readCommitted(connection, entry);
      const requested = await insertRequests(connection, entry);
      const runs = entry.requests.flatMap(({ key, run }) => (requested.has(key) ? [run] : []));
      await requestRuns(connection, runs, { schema: db.schema, request });
      await writeLook(connection, entry, requested.size);
      await addHooks(connection, entry);
      return { requested: requested.size };
    }),
  );
}

async function moveCursor(connection: Connection, entry: LookEntry): Promise<boolean> {
  const { project, environment, sensor } = entry.sensor;
  const moved = await connection.query({
    text: `UPDATE sensor SET number = number + 1, cursor = coalesce($5::text, cursor), due_at = $6::bigint,
        failures = CASE WHEN $7::text = 'failed' THEN failures + 1 ELSE 0 END
      WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND number = $4::bigint AND is_deployed
        AND paused_at IS NULL RETURNING sensor`,
    values: [project, environment, sensor, entry.number, entry.cursor ?? null, entry.dueAt, entry.result.state],
  });
  return moved.length === 1;
}

/** The keys that are new. */
async function insertRequests(connection: Connection, entry: LookEntry): Promise<ReadonlySet<string>> {
  const { sensor: of, number, at, requests } = entry;
  if (requests.length === 0) return new Set();
  const inserted = await connection.query<{ readonly key: string }>({
    text: `INSERT INTO run_request (project, environment, sensor, key, run, look, at)
      SELECT $1::text, $2::text, $3::text, asked.key, asked.run, $4::bigint, $5::bigint
      FROM unnest($6::text[], $7::text[]) AS asked (key, run) ON CONFLICT DO NOTHING RETURNING key`,
    values: [
      of.project,
      of.environment,
      of.sensor,
      number + 1,
      at,
      requests.map(({ key }) => key),
      requests.map(({ run }) => run.created.run.id),
    ],
  });
  return new Set(inserted.map(({ key }) => key));
}

/** What comes to nothing for the same reason as before is counted, and no row of its own. */
async function writeLook(connection: Connection, entry: LookEntry, requested: number): Promise<void> {
  const { project, environment, sensor } = entry.sensor;
  const { at, state, known, reason } = lookValuesOf(entry);
  const next = entry.number + 1;
  const folded = await connection.query({
    text: `UPDATE look SET last_number = $4::bigint, looks = looks + 1, at = $5::bigint, known = $6::integer
      WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND state = 'skipped' AND $7::text = 'skipped'
        AND reason = $8::text AND number = (SELECT max(last.number) FROM look AS last
          WHERE last.project = $1::text AND last.environment = $2::text AND last.sensor = $3::text) RETURNING number`,
    values: [project, environment, sensor, next, at, known, state, reason],
  });
  if (folded.length === 1) return;
  await connection.query({
    text: `INSERT INTO look (project, environment, sensor, number, last_number, looks, first_at, at, state, requested, known, reason)
      VALUES ($1::text, $2::text, $3::text, $4::bigint, $4::bigint, 1, $5::bigint, $5::bigint, $6::text, $7::integer, $8::integer,
        $9::text)`,
    values: [project, environment, sensor, next, at, state, requested, known, reason],
  });
  await connection.query({
    text: `DELETE FROM look WHERE project = $1::text AND environment = $2::text AND sensor = $3::text AND number <= (
        SELECT last.number FROM look AS last WHERE last.project = $1::text AND last.environment = $2::text
          AND last.sensor = $3::text ORDER BY last.number DESC LIMIT 1 OFFSET $4::bigint)`,
    values: [project, environment, sensor, entry.keep],
  });
}

async function addHooks(connection: Connection, { hooks = [] }: LookEntry): Promise<void> {
  if (hooks.length === 0) return;
  const parameters = createParameters();
  const text = insertHookCalls(parameters, hooks, '(SELECT 1 AS one)');
  await connection.query({ text, values: parameters.values });
}

/** Somebody asks again who never got an answer. */
async function readCommitted(
  connection: Connection,
  { sensor: key, number, at, result }: LookEntry,
): Promise<CommittedLook | false> {
  const [row] = await connection.query<{ readonly requested: number }>({
    text: `SELECT requested FROM look WHERE project = $1::text AND environment = $2::text AND sensor = $3::text
      AND last_number = $4::bigint AND at = $5::bigint AND state = $6::text`,
    values: [key.project, key.environment, key.sensor, number + 1, at, result.state],
  });
  return row === undefined ? false : { requested: row.requested };
}
