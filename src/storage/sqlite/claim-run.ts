import type Database from 'better-sqlite3';
import type { ClaimedRun, RunClaim } from '../../ports/store.ts';
import { statement } from './database.ts';

export function claimRun(db: Database.Database, { run, expectedEpoch, owner, leaseUntil }: RunClaim): ClaimedRun | undefined {
  // The selected columns are those of a claimed run.
  return statement(
    db,
    `UPDATE run SET epoch = epoch + 1, owner = ?, lease_until = ? WHERE id = ? AND epoch = ? AND ended_at IS NULL RETURNING epoch, seq`,
  ).get(owner, leaseUntil, run, expectedEpoch) as ClaimedRun | undefined;
}
