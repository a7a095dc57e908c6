import type { RunId } from '../../model/ids.ts';
import type { Cancel } from '../../ports/store.ts';
import { type OpenDatabase, statement } from './database.ts';

export function readCancel(db: OpenDatabase, run: RunId): Cancel | undefined {
  // The selected columns are those of the row.
  const row = statement(
    db,
    'SELECT cancel_reason, cancel_force FROM run WHERE id = ? AND cancel_reason IS NOT NULL',
  ).get(run) as { readonly cancel_reason: string; readonly cancel_force: number } | undefined;
  return row === undefined ? undefined : { reason: row.cancel_reason, force: row.cancel_force === 1 };
}
