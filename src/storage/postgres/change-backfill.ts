import type { BackfillChange } from '../../ports/backfill-store.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';

export async function changeBackfill(db: Database, change: BackfillChange): Promise<boolean> {
  return db.attempt((connection, isAgain) =>
    inTransaction(connection, async () => {
      if (change.to === 'priority') return changePriority(connection, change.backfill, change.priority);
      if (await writeState(connection, change)) return true;
      return isAgain && (await isSo(connection, change));
    }),
  );
}

type StateChange = Exclude<BackfillChange, { readonly to: 'priority' }>;

async function writeState(connection: Connection, change: StateChange): Promise<boolean> {
  const { backfill, to, at, by, reason } = change;
  const changed = await connection.query({
    text: `UPDATE backfill SET state = $2::text, revision = revision + 1, changed_at = $3::bigint, changed_by = $4::text,
        changed_reason = $5::text, leaves_going = $6::boolean
      WHERE id = $1::text AND state = ANY ($7::text[]) RETURNING key`,
    values: [backfill, to, at, by, reason ?? null, to === 'cancelling' && change.leavesGoing, FROM[to]],
  });
  return changed.length === 1;
}

const FROM = { paused: ['running'], running: ['paused'], cancelling: ['running', 'paused'] } as const;

/** What was asked for is done, perhaps by the try whose answer was lost. */
async function isSo(connection: Connection, { backfill, to, at, by }: StateChange): Promise<boolean> {
  const found = await connection.query({
    text: 'SELECT FROM backfill WHERE id = $1::text AND state = $2::text AND changed_at = $3::bigint AND changed_by = $4::text',
    values: [backfill, to, at, by],
  });
  return found.length === 1;
}

async function changePriority(connection: Connection, backfill: string, priority: number): Promise<boolean> {
  const changed = await connection.query({
    text: `UPDATE backfill SET priority = $2::integer, revision = revision + 1
      WHERE id = $1::text AND ended_at IS NULL AND priority <> $2::integer RETURNING key`,
    values: [backfill, priority],
  });
  if (changed.length === 0) return false;
  await connection.query({
    text: `UPDATE run_queue SET priority = $2::integer WHERE daemon IS NULL AND run IN (SELECT run.key FROM run
        JOIN backfill_chunk AS chunk ON chunk.run = run.id JOIN backfill ON backfill.key = chunk.backfill
        WHERE backfill.id = $1::text AND chunk.outcome IS NULL)`,
    values: [backfill, priority],
  });
  return true;
}
