import type Pg from 'pg';
import type * as CopyStreams from 'pg-copy-streams';
import { ResourceError } from '../../ports/resource.ts';
import { toUnavailable } from './postgres-error.ts';
import type { ServerOptions } from './postgres-config.ts';

/** A connection to the server. Rejects with a ResourceError: not installed, not reached, not let in; with the reason of the signal when that is aborted first. */
export async function connect(server: ServerOptions, signal: AbortSignal): Promise<Pg.Client> {
  signal.throwIfAborted();
  const { Client } = await loadDriver();
  const client = new Client({ ...server, keepAlive: true, connectionTimeoutMillis: CONNECT_MS_MAX });
  client.on('error', () => undefined); // the call that is going, or the next one, tells it
  const stop = (): void => void client.end().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    signal.throwIfAborted();
    return client;
  } catch (error) {
    stop();
    signal.throwIfAborted();
    throw toUnavailable(error, `Postgres at ${server.host}:${server.port}`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Rejects with a ResourceError that says what to install. */
export async function loadDriver(): Promise<typeof Pg> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: the client of Postgres is not installed; install it with "npm install pg"',
      { cause: error },
    );
  }
}

/** Rejects with a ResourceError that says what to install. */
export async function loadCopyStreams(): Promise<typeof CopyStreams> {
  try {
    return await import('pg-copy-streams');
  } catch (error) {
    throw new ResourceError(
      'unavailable',
      'MR5001: files pass to and from Postgres by a package that is not installed; install it with "npm install pg-copy-streams"',
      { cause: error },
    );
  }
}

const CONNECT_MS_MAX = 15_000;
