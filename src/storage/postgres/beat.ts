import type { DaemonBeat, Duty } from '../../ports/automation-store.ts';
import type { Database } from './database.ts';

export async function beat(db: Database, { daemon, capacity, leaseMs, duties }: DaemonBeat): Promise<readonly Duty[]> {
  const { id, host, pid, engine, startedAt, state } = daemon;
  const held = await db.attempt(async (connection) => {
    await connection.query({
      text: `INSERT INTO daemon (id, host, pid, engine, started_at, state, heard_at, lease_until, capacity)
        VALUES ($1::text, $2::text, $3::integer, $4::text, $5::bigint, $6::text, $7::bigint,
          now() + $8::double precision * interval '1 millisecond', $9::integer)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, heard_at = excluded.heard_at, lease_until = excluded.lease_until,
          capacity = excluded.capacity`,
      values: [id, host, pid, engine, startedAt, state, Date.now(), leaseMs, capacity],
    });
    await connection.query({
      text: 'DELETE FROM duty WHERE daemon = $1::text AND duty <> ALL ($2::text[])',
      values: [id, duties],
    });
    await connection.query({
      text: `INSERT INTO duty (duty, daemon) SELECT duty, $1::text FROM unnest($2::text[]) AS asked (duty) ORDER BY duty
        ON CONFLICT (duty) DO UPDATE SET daemon = excluded.daemon
        WHERE NOT EXISTS (SELECT FROM daemon WHERE daemon.id = duty.daemon AND lease_until > now())`,
      values: [id, duties],
    });
    return connection.query<{ readonly duty: string }>({
      text: 'SELECT duty FROM duty WHERE daemon = $1::text',
      values: [id],
    });
  });
  const mine = new Set(held.map(({ duty }) => duty));
  return duties.filter((duty) => mine.has(duty));
}
