import { type OpenDatabase, statement } from './database.ts';

export function raiseCounter(db: OpenDatabase, name: CounterName): void {
  statement(db, 'UPDATE counter SET number = number + 1 WHERE name = ?').run(name);
}

export function readCounter(db: OpenDatabase, name: CounterName): number {
  const row = statement(db, 'SELECT number FROM counter WHERE name = ?').get(name);
  return row === undefined ? 0 : (row as { readonly number: number }).number;
}

/** How often schedules were changed, and how often runs were given to a daemon. */
export type CounterName = 'schedules' | 'queue';
