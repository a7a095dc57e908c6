import type { OutboxEntry, OutboxFilter } from '../../ports/outbox-store.ts';
import { OUTBOX_COLUMNS, type OutboxRow, toOutboxEntry } from '../outbox-row.ts';
import { readRows } from '../row-json.ts';
import { type OpenDatabase, statement } from './database.ts';

export function listHookCalls(db: OpenDatabase, { project, run, state, limit }: OutboxFilter): readonly OutboxEntry[] {
  const rows = statement(
    db,
    `SELECT ${OUTBOX_COLUMNS} FROM outbox
     WHERE coalesce(project = ?, true) AND coalesce(run = ?, true) AND coalesce(state = ?, true) ORDER BY number DESC LIMIT ?`,
  ).all(project ?? null, run ?? null, state ?? null, limit);
  return readRows(rows as readonly OutboxRow[], toOutboxEntry); // the columns that are selected
}
