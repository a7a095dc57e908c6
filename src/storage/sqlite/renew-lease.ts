import type { RunLease } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function renewLease(db: OpenDatabase, { run, epoch, leaseMs }: RunLease): boolean {
  const { boot, ms } = readLeaseClock();
  const renewed = statement(
    db,
    `UPDATE run SET lease_until = CASE lease_boot WHEN ? THEN max(lease_until, ?) ELSE ? END, lease_boot = ?
     WHERE id = ? AND epoch = ?`,
  ).run(boot, ms + leaseMs, ms + leaseMs, boot, run, epoch);
  return renewed.changes === 1;
}
