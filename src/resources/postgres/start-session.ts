import type Pg from 'pg';

/** Makes a fresh connection ready for a session: limits and settings. Gives what the server calls the connection. */
export async function startSession(client: Pg.Client, { settings, isRedshift }: SessionSettings): Promise<number> {
  // A process that is killed takes its query with it, even while the query sends nothing. Not every server knows this setting.
  if (!isRedshift) await client.query(`set client_connection_check_interval to '5s'`).catch(() => undefined);
  const pairs = Object.entries(settings);
  const calls = pairs.map((_, index) => `, set_config($${2 * index + 1}, $${2 * index + 2}, false)`);
  const { rows } = await client.query<{ readonly pid: number }>(
    `select pg_backend_pid() as pid${calls.join('')}`,
    pairs.flat(),
  );
  return rows[0]?.pid ?? 0;
}

/** As good as new: nothing is open, temporary or set any more. `false` when the server does not say so. */
export async function resetSession(client: Pg.Client): Promise<boolean> {
  try {
    await client.query('rollback');
    await client.query('discard all');
    return true;
  } catch {
    return false;
  }
}

export interface SessionSettings {
  readonly settings: Readonly<Record<string, string>>;
  readonly isRedshift: boolean;
}
