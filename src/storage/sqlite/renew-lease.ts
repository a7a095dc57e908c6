import type Database from 'better-sqlite3';
import type { RunLease } from '../../ports/store.ts';
import { statement } from './database.ts';

export function renewLease(db: Database.Database, { run, epoch, leaseUntil }: RunLease): boolean {
  const sql = 'UPDATE run SET lease_until = max(lease_until, ?) WHERE id = ? AND epoch = ?';
  return statement(db, sql).run(leaseUntil, run, epoch).changes === 1;
}
