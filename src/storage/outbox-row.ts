import type { HookCall } from '../model/hook-call.ts';
import { toRunId } from '../model/ids.ts';
import type { CallState, OutboxState, StoredCall } from '../ports/outbox-store.ts';
import { isJsonMap } from '../std/json.ts';

/** A row of `outbox` as a database gives it. */
export interface OutboxRow {
  readonly key: string;
  readonly project: string;
  readonly run: string;
  readonly call: string;
  readonly state: string;
  readonly tries: number;
  readonly is_claimed: number | boolean;
  readonly next_at: number;
  readonly ended_at: number | null;
  readonly error: string | null;
}

export const OUTBOX_COLUMNS = 'key, project, run, call, state, tries, is_claimed, next_at, ended_at, error';

/** What the adapter wrote, read again; of a row that cannot be read, what its other columns say. */
export function toStoredCall(row: OutboxRow): StoredCall {
  const state = toCallState(row);
  const call = readCall(row);
  if (call !== undefined) return { call, ...state };
  const { key, project, run } = row;
  const reason = `The call "${key}" of a hook of "${run}" cannot be read: its "call" is not what was written.`;
  return { key, project, run: toRunId(run), reason, ...state };
}

function readCall({ key, call }: OutboxRow): HookCall | undefined {
  const parsed = parseText(call);
  if (!isJsonMap(parsed) || parsed['key'] !== key) return undefined;
  return parsed as unknown as HookCall; // as the adapter wrote it
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // only a hand beside the program, or a disk that gives wrong answers, can have made it so
  }
}

function toCallState(row: OutboxRow): CallState {
  return {
    state: row.state as OutboxState,
    tries: row.tries,
    isClaimed: Boolean(row.is_claimed),
    nextAt: row.next_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.error === null ? {} : { error: row.error }),
  };
}
