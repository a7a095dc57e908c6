import type { RunId } from '../../model/ids.ts';
import type { LimitRoom, RoomQuestion } from '../../ports/store.ts';
import type { Database } from './database.ts';

export async function askRoom(
  db: Database,
  { run, limits, waits, leaseMs }: RoomQuestion,
): Promise<readonly LimitRoom[]> {
  const rows = await db.attempt((connection) =>
    connection.query<RoomRow>({
      text: TEXT,
      values: [
        run,
        limits,
        waits.map(({ limit }) => limit),
        waits.map(({ priority }) => priority),
        waits.map(({ since }) => since),
        leaseMs,
      ],
    }),
  );
  return rows.map(({ limit, held, priorities, sinces, silent }) => {
    const since = JSON.parse(sinces) as readonly number[];
    return {
      limit,
      held,
      waits: (JSON.parse(priorities) as readonly number[]).map((priority, at) => ({ priority, since: since[at] ?? 0 })),
      silent: JSON.parse(silent) as readonly RunId[],
    };
  });
}

/** Lists come as JSON texts. */
interface RoomRow {
  readonly limit: string;
  readonly held: number;
  readonly priorities: string;
  readonly sinces: string;
  readonly silent: string;
}

const TEXT = `
WITH own AS (SELECT key FROM run WHERE id = $1::text AND ended_at IS NULL),
told AS (SELECT * FROM unnest($3::text[], $4::integer[], $5::bigint[]) AS told (limit_name, priority, since)),
gone AS (DELETE FROM slot_wait USING own
  WHERE slot_wait.run = own.key AND NOT (slot_wait.limit_name = ANY ($3::text[]))),
waiting AS (INSERT INTO slot_wait (run, limit_name, priority, since, lease_until)
  SELECT own.key, told.limit_name, told.priority, told.since, now() + $6::double precision * interval '1 millisecond'
  FROM own, told
  ON CONFLICT (run, limit_name) DO UPDATE SET priority = excluded.priority, since = excluded.since, lease_until = excluded.lease_until),
others AS (SELECT * FROM slot_wait WHERE lease_until > now()
  AND NOT EXISTS (SELECT FROM own WHERE own.key = slot_wait.run))
SELECT asked.limit_name AS "limit",
  (SELECT count(*) FROM slot WHERE slot.limit_name = asked.limit_name
    AND NOT EXISTS (SELECT FROM own WHERE own.key = slot.run)) AS held,
  coalesce((SELECT json_agg(priority ORDER BY priority DESC, since, run) FROM others WHERE others.limit_name = asked.limit_name), '[]')::text AS priorities,
  coalesce((SELECT json_agg(since ORDER BY priority DESC, since, run) FROM others WHERE others.limit_name = asked.limit_name), '[]')::text AS sinces,
  coalesce((SELECT json_agg(DISTINCT run.id) FROM slot JOIN run ON run.key = slot.run WHERE slot.limit_name = asked.limit_name
    AND NOT EXISTS (SELECT FROM own WHERE own.key = slot.run)
    AND (run.lease_until IS NULL OR run.lease_until <= now())), '[]')::text AS silent
FROM unnest($2::text[]) WITH ORDINALITY AS asked (limit_name, turn) ORDER BY asked.turn`;
