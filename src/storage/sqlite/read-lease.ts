import type Database from 'better-sqlite3';
import type { RunId } from '../../model/ids.ts';
import type { Lease } from '../../ports/store.ts';
import { statement } from './database.ts';

export function readLease(db: Database.Database, id: RunId): Lease | undefined {
  const row = statement(db, 'SELECT owner, epoch, lease_until FROM run WHERE id = ?').get(id) as LeaseRow | undefined;
  return row === undefined ? undefined : { owner: row.owner ?? undefined, epoch: row.epoch, leaseUntil: row.lease_until };
}

interface LeaseRow {
  readonly owner: string | null;
  readonly epoch: number;
  readonly lease_until: number;
}
