import type { DaemonBeat, Duty } from '../../ports/automation-store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function beat(db: OpenDatabase, { daemon, capacity, leaseMs, duties }: DaemonBeat): readonly Duty[] {
  const { boot, ms } = readLeaseClock();
  const { id, host, pid, engine, startedAt, state } = daemon;
  statement(
    db,
    `INSERT INTO daemon (id, host, pid, engine, started_at, state, heard_at, lease_until, lease_boot, capacity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, heard_at = excluded.heard_at,
       lease_until = excluded.lease_until, lease_boot = excluded.lease_boot, capacity = excluded.capacity`,
  ).run(id, host, pid, engine, startedAt, state, Date.now(), ms + leaseMs, boot, capacity);
  const claim = statement(
    db,
    `INSERT INTO duty (duty, daemon) VALUES (?, ?) ON CONFLICT DO UPDATE SET daemon = excluded.daemon
     WHERE NOT EXISTS (SELECT 1 FROM daemon WHERE daemon.id = duty.daemon AND lease_boot = ? AND lease_until > ?)`,
  );
  statement(db, 'DELETE FROM duty WHERE daemon = ? AND duty NOT IN (SELECT value FROM json_each(?))').run(
    id,
    JSON.stringify(duties),
  );
  for (const duty of duties) claim.run(duty, id, boot, ms);
  const mine = statement(db, 'SELECT duty FROM duty WHERE daemon = ?').all(id);
  const held = new Set(mine.map((row) => (row as { readonly duty: string }).duty));
  return duties.filter((duty) => held.has(duty));
}
