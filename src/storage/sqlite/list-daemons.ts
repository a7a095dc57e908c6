import type { DaemonRecord } from '../../ports/automation-store.ts';
import { type DaemonRow, toDaemonRecord } from '../queue-row.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function listDaemons(db: OpenDatabase): readonly DaemonRecord[] {
  const { boot, ms } = readLeaseClock();
  const rows = statement(
    db,
    `SELECT id, host, pid, engine, started_at, state, heard_at, lease_boot = ? AND lease_until > ? AS is_alive,
       (SELECT group_concat(duty) FROM duty WHERE duty.daemon = daemon.id) AS duties
     FROM daemon WHERE heard_at > ? ORDER BY started_at, id`,
  ).all(boot, ms, Date.now() - DAY_MS);
  return (rows as DaemonRow[]).map(toDaemonRecord);
}

const DAY_MS = 86_400_000;
