import type { RunId } from '../../model/ids.ts';
import type { LimitRoom, RoomQuestion, WaitRank } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function askRoom(db: OpenDatabase, { run, limits, waits, leaseMs }: RoomQuestion): readonly LimitRoom[] {
  const found = statement(db, 'SELECT key FROM run WHERE id = ? AND ended_at IS NULL').get(run);
  const key = (found as { readonly key: number } | undefined)?.key;
  const { boot, ms } = readLeaseClock();
  if (key !== undefined) {
    statement(db, 'DELETE FROM slot_wait WHERE run = ?').run(key);
    const insert = statement(
      db,
      'INSERT INTO slot_wait (run, limit_name, priority, since, lease_until, lease_boot) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { limit, priority, since } of waits) insert.run(key, limit, priority, since, ms + leaseMs, boot);
  }
  return limits.map((limit) => roomOf(db, limit, { run: key ?? -1, boot, ms }));
}

interface Asker {
  readonly run: number;
  readonly boot: string;
  readonly ms: number;
}

function roomOf(db: OpenDatabase, limit: string, { run, boot, ms }: Asker): LimitRoom {
  const holders = statement(
    db,
    `SELECT run.id, count(*) AS held, run.lease_boot <> ? OR run.lease_until <= ? AS silent
     FROM slot JOIN run ON run.key = slot.run WHERE slot.limit_name = ? AND slot.run <> ? GROUP BY run.key ORDER BY run.key`,
  ).all(boot, ms, limit, run) as readonly Holder[];
  const waits = statement(
    db,
    `SELECT priority, since FROM slot_wait WHERE limit_name = ? AND run <> ? AND lease_boot = ? AND lease_until > ?
     ORDER BY priority DESC, since, run`,
  ).all(limit, run, boot, ms) as readonly WaitRank[];
  const silent = holders.filter((holder) => holder.silent === 1).map(({ id }) => id);
  return { limit, held: holders.reduce((sum, { held }) => sum + held, 0), waits, silent };
}

interface Holder {
  readonly id: RunId;
  readonly held: number;
  readonly silent: number;
}
