import type { Connection } from './database.ts';

/** Whoever raises a counter has it for the rest of the transaction: others wait. */
export async function raiseCounter(connection: Connection, name: CounterName): Promise<void> {
  await connection.query({ text: 'UPDATE counter SET number = number + 1 WHERE name = $1::text', values: [name] });
}

export async function readCounter(connection: Connection, name: CounterName): Promise<number> {
  const [row] = await connection.query<{ readonly number: number }>({
    text: 'SELECT number FROM counter WHERE name = $1::text',
    values: [name],
  });
  return row?.number ?? 0;
}

/** How often schedules were changed, and how often runs were given to a daemon. */
export type CounterName = 'schedules' | 'queue';
