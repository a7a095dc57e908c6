import type { RunLease } from '../../ports/store.ts';
import type { Database } from './database.ts';

export async function renewLease(db: Database, { run, epoch, leaseMs }: RunLease): Promise<boolean> {
  const renewed = await db.attempt((connection) =>
    connection.query({
      text: `UPDATE run SET lease_until = greatest(lease_until, now() + $3::double precision * interval '1 millisecond')
        WHERE id = $1::text AND epoch = $2::integer RETURNING key`,
      values: [run, epoch, leaseMs],
    }),
  );
  return renewed.length === 1;
}
