import type { OpenedAlert } from '../../ports/alert-store.ts';
import { ALERT_COLUMNS, alertValuesOf } from '../alert-row.ts';
import { addHookCalls } from './add-hook-calls.ts';
import { type OpenDatabase, statement } from './database.ts';

/** Keys of those that were not there yet. */
export function openAlerts(db: OpenDatabase, opened: readonly OpenedAlert[]): readonly string[] {
  const insert = statement(
    db,
    `INSERT INTO alert (${ALERT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  return opened.flatMap(({ alert, hooks }) => {
    if (insert.run(...alertValuesOf(alert)).changes === 0) return [];
    addHookCalls(db, hooks);
    return [alert.key];
  });
}
