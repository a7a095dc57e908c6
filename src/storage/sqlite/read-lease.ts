import type { RunId } from '../../model/ids.ts';
import type { Lease } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';
import { readLeaseClock } from './lease-clock.ts';

export function readLease(db: OpenDatabase, id: RunId): Lease | undefined {
  const row = statement(db, 'SELECT owner, epoch, lease_until, lease_boot FROM run WHERE id = ?').get(id) as
    LeaseRow | undefined;
  if (row === undefined) return undefined;
  const { boot, ms } = readLeaseClock();
  const leftMs = row.lease_boot === boot ? Math.max(0, row.lease_until - ms) : 0;
  return { owner: row.owner ?? undefined, epoch: row.epoch, leftMs };
}

interface LeaseRow {
  readonly owner: string | null;
  readonly epoch: number;
  readonly lease_until: number;
  readonly lease_boot: string;
}
