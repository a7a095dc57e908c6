import type { OutboxFilter, StoredCall } from '../../ports/outbox-store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, toStoredCall } from '../outbox-row.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listHookCalls(db: OpenDatabase, { project, run, state, limit }: OutboxFilter): readonly StoredCall[] {
  const rows = statement(
    db,
    `SELECT ${OUTBOX_COLUMNS} FROM outbox
     WHERE coalesce(project = ?, true) AND coalesce(run = ?, true) AND coalesce(state = ?, true) ORDER BY number DESC LIMIT ?`,
  ).all(project ?? null, run ?? null, state ?? null, limit);
  return (rows as readonly OutboxRow[]).map(toStoredCall); // the columns that are selected
}
