import type { RunId } from '../../model/ids.ts';
import type { RemovedPart } from '../../ports/retention-store.ts';
import type { Database } from './database.ts';

/** Two statements: what one of them removes, its triggers do not see, and a run is only removed when they see no event of it. */
export async function removeRetired(db: Database, run: RunId, eventsMax: number): Promise<RemovedPart> {
  return db.attempt(async (connection) => {
    const removed = await connection.query({
      text: `DELETE FROM event USING (
          SELECT event.run, event.seq FROM run JOIN event ON event.run = run.key
          WHERE run.id = $1::text AND run.retired_at IS NOT NULL ORDER BY event.seq LIMIT $2::bigint
        ) AS part WHERE event.run = part.run AND event.seq = part.seq RETURNING event.seq`,
      values: [run, eventsMax],
    });
    if (removed.length === eventsMax) return { events: removed.length, isDone: false };
    await connection.query({ text: REST, values: [run] });
    return { events: removed.length, isDone: true };
  });
}

/** The plan and the calls of hooks that nobody tries any more; and the rest too, unless assets point to the run. */
const REST = `WITH retired AS (
    SELECT key FROM run WHERE id = $1::text AND retired_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM event WHERE event.run = run.key) FOR UPDATE
  ), gone AS (
    SELECT key FROM retired WHERE NOT EXISTS (SELECT FROM asset WHERE asset.run = $1::text)
  ), unplanned AS (
    DELETE FROM plan USING retired WHERE plan.run = retired.key
  ), told AS (
    DELETE FROM outbox USING retired WHERE outbox.run = $1::text AND outbox.state <> 'waiting'
  ), stepless AS (
    DELETE FROM step USING gone WHERE step.run = gone.key
  ), noted AS (
    INSERT INTO removed_run (id, cause_kind, cause_key, removed_at)
    SELECT run.id, run.cause_kind, run.cause_key, run.retired_at FROM run JOIN gone ON gone.key = run.key
    ON CONFLICT DO NOTHING
  )
  DELETE FROM run USING gone WHERE run.key = gone.key`;
