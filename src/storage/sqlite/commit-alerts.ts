import type { AlertChange, ChangedAlerts } from '../../ports/alert-store.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { type OpenDatabase, statement } from './database.ts';
import { openAlerts } from './open-alerts.ts';

export function commitAlerts(db: OpenDatabase, change: AlertChange): ChangedAlerts {
  const opened = openAlerts(db, change.opened);
  const end = statement(db, 'UPDATE alert SET ended_at = ?, outcome = ? WHERE key = ? AND ended_at IS NULL');
  const ended = change.ended.flatMap(({ key, end: { at, how }, hooks }) => {
    if (end.run(at, how, key).changes === 0) return [];
    addHookCalls(db, hooks);
    return [key];
  });
  const judge = statement(db, 'UPDATE run SET due_at = ? WHERE id = ? AND due_at = ?');
  for (const { run, dueAt, nextAt } of change.judged) judge.run(nextAt ?? null, run, dueAt);
  if (change.forgetBefore !== undefined) statement(db, 'DELETE FROM alert WHERE ended_at < ?').run(change.forgetBefore);
  return { opened, ended };
}
