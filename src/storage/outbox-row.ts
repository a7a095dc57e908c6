import type { HookCall } from '../model/hook-call.ts';
import type { OutboxEntry, OutboxState } from '../ports/outbox-store.ts';
import { parseColumn } from './row-json.ts';

/** A row of `outbox` as a database gives it. */
export interface OutboxRow {
  readonly call: string;
  readonly state: string;
  readonly tries: number;
  readonly is_claimed: number | boolean;
  readonly next_at: number;
  readonly ended_at: number | null;
  readonly error: string | null;
}

export const OUTBOX_COLUMNS = 'call, state, tries, is_claimed, next_at, ended_at, error';

/** What the adapter wrote, read again. */
export function toOutboxEntry(row: OutboxRow): OutboxEntry {
  return {
    call: parseColumn(row.call, { row: 'call of a hook', column: 'call' }) as HookCall,
    state: row.state as OutboxState,
    tries: row.tries,
    isClaimed: Boolean(row.is_claimed),
    nextAt: row.next_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.error === null ? {} : { error: row.error }),
  };
}
