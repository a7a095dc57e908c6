import type { DaemonRecord } from '../../ports/automation-store.ts';
import { type DaemonRow, toDaemonRecord } from '../queue-row.ts';
import type { Database } from './database.ts';

export async function listDaemons(db: Database): Promise<readonly DaemonRecord[]> {
  const rows = await db.attempt((connection) =>
    connection.query<DaemonRow>({
      text: `SELECT id, host, pid, engine, started_at, state, heard_at, lease_until > now() AS is_alive,
          (SELECT string_agg(duty, ',' ORDER BY duty) FROM duty WHERE duty.daemon = daemon.id) AS duties
        FROM daemon WHERE lease_until > now() - interval '1 day' ORDER BY started_at, id`,
      values: [],
    }),
  );
  return rows.map(toDaemonRecord);
}
