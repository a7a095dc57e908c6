import { randomUUID } from 'node:crypto';
import type { TickEntry } from '../../ports/automation-store.ts';
import type { Tick } from '../../model/schedule.ts';
import { TICK_COLUMNS, toTickValues } from '../schedule-row.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { refuseNewerSchema } from './migrate.ts';
import { openAlerts } from './open-alerts.ts';
import { requestRuns } from './request-runs.ts';

/** Rows are taken in the order of their keys, so that two daemons never wait for each other. */
export async function commitTicks(db: Database, entries: readonly TickEntry[]): Promise<readonly boolean[]> {
  if (entries.length === 0) return [];
  const request = randomUUID();
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      await refuseNewerSchema(connection);
      const moved = await moveCursors(connection, entries);
      const written = entries.filter((_, at) => moved.has(at));
      await insertTicks(
        connection,
        written.flatMap(({ ticks }) => ticks),
      );
      await requestRuns(
        connection,
        written.flatMap(({ runs }) => runs),
        { schema: db.schema, request },
      );
      await openAlerts(
        connection,
        written.flatMap(({ alerts = [] }) => alerts),
      );
      const answers: boolean[] = [];
      for (const [at, entry] of entries.entries())
        answers.push(moved.has(at) || (await wasCommitted(connection, entry)));
      return answers;
    }),
  );
}

/** Which entries are written, by their places. */
async function moveCursors(connection: Connection, entries: readonly TickEntry[]): Promise<ReadonlySet<number>> {
  const spans = entries.map(({ span }) => span);
  const moved = await connection.query<{ readonly place: number }>({
    text: `WITH wanted AS (
        SELECT wanted.* FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::integer[],
          $8::bigint[]) WITH ORDINALITY AS wanted (project, environment, schedule, since, cursor, until, version, cursor_next, place)
      ), held AS (
        SELECT wanted.place, wanted.cursor_next, project, environment, schedule, since
        FROM schedule_span AS span JOIN wanted USING (project, environment, schedule, since)
        WHERE span.cursor = wanted.cursor AND span.until IS NOT DISTINCT FROM wanted.until AND span.version = wanted.version
        ORDER BY project, environment, schedule, since FOR UPDATE OF span
      )
      UPDATE schedule_span AS span SET cursor = held.cursor_next FROM held
      WHERE span.project = held.project AND span.environment = held.environment AND span.schedule = held.schedule
        AND span.since = held.since RETURNING held.place`,
    values: [
      spans.map(({ project }) => project),
      spans.map(({ environment }) => environment),
      spans.map(({ schedule }) => schedule),
      spans.map(({ since }) => since),
      spans.map(({ cursor }) => cursor),
      spans.map(({ until }) => until ?? null),
      spans.map(({ version }) => version),
      entries.map(({ cursor }) => cursor),
    ],
  });
  return new Set(moved.map(({ place }) => place - 1));
}

async function insertTicks(connection: Connection, ticks: readonly Tick[]): Promise<void> {
  if (ticks.length === 0) return;
  const rows = ticks.map(toTickValues);
  const columns = TICK_TYPES.map((_, at) => rows.map((row) => row[at] ?? null));
  await connection.query({
    text: `INSERT INTO tick (${TICK_COLUMNS})
      SELECT * FROM unnest(${TICK_TYPES.map((type, at) => `$${at + 1}::${type}[]`).join(', ')})`,
    values: columns,
  });
}

const TICK_TYPES = ['text', 'text', 'text', 'bigint', 'bigint', 'text', 'text', 'text', 'text', 'text'] as const;

/** Somebody asks again who never got an answer. */
async function wasCommitted(connection: Connection, { span, cursor, ticks }: TickEntry): Promise<boolean> {
  if (ticks.length === 0) return false;
  const [stored] = await connection.query<{ readonly count: number }>({
    text: `SELECT count(*) FROM tick JOIN unnest($5::bigint[], $6::bigint[], $7::text[], $8::text[]) AS told (fire_at, at, state, run)
        ON tick.fire_at = told.fire_at AND tick.at = told.at AND tick.state = told.state AND tick.run IS NOT DISTINCT FROM told.run
      WHERE project = $1::text AND environment = $2::text AND schedule = $3::text
        AND EXISTS (SELECT FROM schedule_span AS span WHERE span.project = tick.project AND span.environment = tick.environment
          AND span.schedule = tick.schedule AND span.since = $4::bigint AND span.cursor >= $9::bigint)`,
    values: [
      span.project,
      span.environment,
      span.schedule,
      span.since,
      ticks.map(({ fireAt }) => fireAt),
      ticks.map(({ at }) => at),
      ticks.map(({ state }) => state),
      ticks.map((tick) => (tick.state === 'requested' ? tick.run : null)),
      cursor,
    ],
  });
  return stored?.count === ticks.length;
}
