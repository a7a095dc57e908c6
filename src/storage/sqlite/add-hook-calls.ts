import type { HookCall } from '../../model/hook-call.ts';
import { type OpenDatabase, statement } from './database.ts';

export function addHookCalls(db: OpenDatabase, calls: readonly HookCall[]): void {
  const insert = statement(
    db,
    `INSERT INTO outbox (key, project, run, destination, call, state, tries, is_claimed, next_at)
     VALUES (?, ?, ?, ?, ?, 'waiting', 0, 0, ?) ON CONFLICT DO NOTHING`,
  );
  for (const call of calls)
    insert.run(call.key, call.project, call.run, call.destination, JSON.stringify(call), call.at);
}
