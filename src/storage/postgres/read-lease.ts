import type { RunId } from '../../model/ids.ts';
import type { Lease } from '../../ports/store.ts';
import type { Database } from './database.ts';

/** By the server's clock. */
export async function readLease(db: Database, id: RunId): Promise<Lease | undefined> {
  const [row] = await db.attempt((connection) =>
    connection.query<LeaseRow>({
      text: `SELECT owner, epoch, coalesce(ceil(extract(epoch FROM lease_until - now()) * 1000), 0)::bigint AS left_ms
        FROM run WHERE id = $1::text`,
      values: [id],
    }),
  );
  if (row === undefined) return undefined;
  return { owner: row.owner ?? undefined, epoch: row.epoch, leftMs: Math.max(0, row.left_ms) };
}

interface LeaseRow {
  readonly owner: string | null;
  readonly epoch: number;
  readonly left_ms: number;
}
