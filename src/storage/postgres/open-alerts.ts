import type { HookCall } from '../../model/hook-call.ts';
import type { OpenedAlert } from '../../ports/alert-store.ts';
import { ALERT_COLUMNS, alertValuesOf } from '../alert-row.ts';
import { insertHookCalls } from './add-hook-calls.ts';
import type { Connection } from './database.ts';
import { createParameters } from './parameters.ts';

/** Keys of those that were not there yet. Part of a transaction. */
export async function openAlerts(connection: Connection, opened: readonly OpenedAlert[]): Promise<readonly string[]> {
  if (opened.length === 0) return [];
  const rows = opened.map(({ alert }) => alertValuesOf(alert));
  // In the order of the key, so that two who open the same alerts do not wait for each other.
  const inserted = await connection.query<{ readonly key: string }>({
    text: `INSERT INTO alert (${ALERT_COLUMNS})
      SELECT * FROM unnest(${ALERT_TYPES.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}) AS opened (${ALERT_COLUMNS})
      ORDER BY opened.key COLLATE "C" ON CONFLICT DO NOTHING RETURNING key`,
    values: ALERT_TYPES.map((_, at) => rows.map((row) => row[at] ?? null)),
  });
  const keys = new Set(inserted.map(({ key }) => key));
  const isOpened = opened.filter(({ alert }) => keys.has(alert.key));
  await callHooks(
    connection,
    isOpened.flatMap(({ hooks }) => hooks),
  );
  return isOpened.map(({ alert }) => alert.key);
}

export async function callHooks(connection: Connection, hooks: readonly HookCall[]): Promise<void> {
  if (hooks.length === 0) return;
  const parameters = createParameters();
  const text = insertHookCalls(parameters, hooks, '(SELECT 1 AS one)');
  await connection.query({ text, values: parameters.values });
}

const ALERT_TYPES = [
  ...['text', 'text', 'text', 'text', 'text', 'text', 'text'],
  ...['bigint', 'bigint', 'text', 'bigint', 'text'],
];
