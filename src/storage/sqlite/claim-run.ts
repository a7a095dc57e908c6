import type { ClaimedRun, RunClaim } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';
import { refuseNewerSchema } from './migrate.ts';

export function claimRun(db: OpenDatabase, { run, expectedEpoch, owner, leaseMs }: RunClaim): ClaimedRun | undefined {
  refuseNewerSchema(db.handle);
  const { boot, ms } = readLeaseClock();
  // The selected columns are those of a claimed run.
  return statement(
    db,
    `UPDATE run SET epoch = epoch + 1, owner = ?, lease_until = ?, lease_boot = ?
     WHERE id = ? AND epoch = ? AND ended_at IS NULL RETURNING epoch, seq`,
  ).get(owner, ms + leaseMs, boot, run, expectedEpoch) as ClaimedRun | undefined;
}
