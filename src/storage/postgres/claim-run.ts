import { randomUUID } from 'node:crypto';
import type { ClaimedRun, RunClaim } from '../../ports/store.ts';
import type { Database } from './database.ts';
import { refuseNewerSchema, SCHEMA_IS_KNOWN } from './migrate.ts';

export async function claimRun(
  db: Database,
  { run, expectedEpoch, owner, leaseMs }: RunClaim,
): Promise<ClaimedRun | undefined> {
  const request = randomUUID();
  const links = db.links;
  return db.attempt(async (connection, isAgain) => {
    links.forget(run);
    const [claimed] = await connection.query<ClaimedRun & { readonly link: string | null }>({
      text: `UPDATE run SET epoch = epoch + 1, owner = $3::text, request = $5::text,
          lease_until = now() + $4::double precision * interval '1 millisecond'
        WHERE id = $1::text AND epoch = $2::integer AND ended_at IS NULL AND ${SCHEMA_IS_KNOWN}
        RETURNING epoch, seq, (SELECT link FROM event WHERE event.run = run.key AND event.seq = run.seq) AS link`,
      values: [run, expectedEpoch, owner, leaseMs, request],
    });
    if (claimed !== undefined) {
      const { epoch, seq, link } = claimed;
      links.note(run, seq, link);
      return { epoch, seq };
    }
    await refuseNewerSchema(connection);
    if (!isAgain) return undefined;
    const [own] = await connection.query<ClaimedRun>({
      text: 'SELECT epoch, seq FROM run WHERE id = $1::text AND request = $2::text',
      values: [run, request],
    });
    return own;
  });
}
