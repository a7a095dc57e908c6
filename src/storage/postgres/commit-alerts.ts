import type { AlertChange, ChangedAlerts } from '../../ports/alert-store.ts';
import type { Connection, Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { callHooks, openAlerts } from './open-alerts.ts';

export async function commitAlerts(db: Database, change: AlertChange): Promise<ChangedAlerts> {
  return db.attempt((connection) =>
    inTransaction(connection, async () => {
      const opened = await openAlerts(connection, change.opened);
      const ended = await endAlerts(connection, change);
      await goOn(connection, change);
      if (change.forgetBefore !== undefined)
        await connection.query({
          text: 'DELETE FROM alert WHERE ended_at < $1::bigint',
          values: [change.forgetBefore],
        });
      return { opened, ended };
    }),
  );
}

async function endAlerts(connection: Connection, { ended }: AlertChange): Promise<readonly string[]> {
  if (ended.length === 0) return [];
  const changed = await connection.query<{ readonly key: string }>({
    text: `WITH told AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[]) AS told (key, at, how)),
      held AS (SELECT alert.key, told.at, told.how FROM alert JOIN told ON told.key = alert.key
        WHERE alert.ended_at IS NULL ORDER BY alert.key FOR UPDATE OF alert)
      UPDATE alert SET ended_at = held.at, outcome = held.how FROM held WHERE alert.key = held.key RETURNING alert.key`,
    values: [ended.map(({ key }) => key), ended.map(({ end }) => end.at), ended.map(({ end }) => end.how)],
  });
  const keys = new Set(changed.map(({ key }) => key));
  const isEnded = ended.filter(({ key }) => keys.has(key));
  await callHooks(
    connection,
    isEnded.flatMap(({ hooks }) => hooks),
  );
  return isEnded.map(({ key }) => key);
}

async function goOn(connection: Connection, { judged }: AlertChange): Promise<void> {
  if (judged.length === 0) return;
  await connection.query({
    text: `WITH told AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS told (run, due_at, next_at)),
      held AS (SELECT run.key, told.next_at FROM run JOIN told ON told.run = run.id
        WHERE run.due_at = told.due_at ORDER BY run.key FOR UPDATE OF run)
      UPDATE run SET due_at = held.next_at FROM held WHERE run.key = held.key`,
    values: [
      judged.map(({ run }) => run),
      judged.map(({ dueAt }) => dueAt),
      judged.map(({ nextAt }) => nextAt ?? null),
    ],
  });
}
