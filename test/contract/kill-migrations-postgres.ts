import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { killAtStatement, type MigratedAdapter, type MigratedPlace, startOpener } from './kill-migrations.ts';
import { createPostgresPlace } from './store-postgres-place.ts';

/** Killed between what the process sends to the server; the database is the test's own. */
export function postgresMigrations(url: string): MigratedAdapter {
  return {
    name: 'postgres',
    createPlace: () => {
      const place = createPostgresPlace(url);
      return { ...place, openerArguments: ['postgres', url, place.schema] };
    },
    killAt: killAtStatement,
  };
}

/** Killed while the server is at a statement within a migration, which it is sent as a whole: it goes on with the others until it knows. */
export async function createPostgresTrap(url: string): Promise<PostgresTrap> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TRAP);
  return {
    adapter: { ...postgresMigrations(url), killAt: (place, at) => killInTrap(client, place, at) },
    remove: async () => {
      await client.query('DROP EVENT TRIGGER millrace_trap');
      await client.end();
    },
  };
}

export interface PostgresTrap {
  readonly adapter: MigratedAdapter;
  remove(): Promise<void>;
}

async function killInTrap(client: pg.Client, place: MigratedPlace, at: number): Promise<boolean> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  await client.query("SELECT setval('public.millrace_trapped', 1, false)");
  await client.query('UPDATE public.millrace_trap SET at = $1', [at]);
  const opener = startOpener(place);
  let isOver = false;
  const ended = once(opener, 'exit').finally(() => (isOver = true));
  const isTrapped = await waitFor(client, () => isOver);
  if (isTrapped) opener.kill('SIGKILL');
  await ended;
  await client.query('UPDATE public.millrace_trap SET at = 0');
  await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  return isTrapped;
}

/** Until the server waits in the trap; `false` when the process has ended without. */
async function waitFor(client: pg.Client, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    const { rows } = await client.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
      [LOCK],
    );
    if (rows.length > 0) return true;
    await pause(5);
  }
  return false;
}

const LOCK = 815;

/** A command that changes the schema waits, when it is the one of that number, for as long as the test has the lock. */
const TRAP = `
  CREATE TABLE public.millrace_trap (at integer NOT NULL);
  INSERT INTO public.millrace_trap VALUES (0);
  CREATE SEQUENCE public.millrace_trapped;
  CREATE FUNCTION public.spring_millrace_trap() RETURNS event_trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('application_name') = 'millrace'
      AND nextval('public.millrace_trapped') = (SELECT at FROM public.millrace_trap) THEN
      PERFORM pg_advisory_xact_lock(${LOCK});
    END IF;
  END $$;
  CREATE EVENT TRIGGER millrace_trap ON ddl_command_start EXECUTE FUNCTION public.spring_millrace_trap()`;
