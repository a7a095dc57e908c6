import type { HookCall } from '../../model/hook-call.ts';
import type { Database } from './database.ts';
import { createParameters, type Parameters } from './parameters.ts';

export async function addHookCalls(db: Database, calls: readonly HookCall[]): Promise<void> {
  const parameters = createParameters();
  const text = insertHookCalls(parameters, calls, '(SELECT 1 AS one)');
  await db.attempt((connection) => connection.query({ text, values: parameters.values }));
}

/** Once for each row of what stands after `from`, which is one. */
export function insertHookCalls({ add }: Parameters, calls: readonly HookCall[], from: string): string {
  const columns = [
    add(calls.map(({ key }) => key), 'text[]'), // prettier-ignore
    add(calls.map(({ project }) => project), 'text[]'), // prettier-ignore
    add(calls.map(({ run }) => run), 'text[]'), // prettier-ignore
    add(calls.map(({ destination }) => destination), 'text[]'), // prettier-ignore
    add(calls.map((call) => JSON.stringify(call)), 'text[]'), // prettier-ignore
    add(calls.map(({ at }) => at), 'bigint[]'), // prettier-ignore
  ];
  return `INSERT INTO outbox (key, project, run, destination, call, next_at, state, tries, is_claimed)
    SELECT called.key, called.project, called.run, called.destination, called.call, called.at, 'waiting', 0, false
    FROM ${from} AS cause, unnest(${columns.join(', ')}) WITH ORDINALITY AS called (key, project, run, destination, call, at, turn)
    ORDER BY called.turn ON CONFLICT DO NOTHING`;
}
