import { setTimeout as delay } from 'node:timers/promises';
import type Pg from 'pg';
import { ResourceError } from '../../ports/resource.ts';
import { toResourceError } from './postgres-error.ts';

/** One connection while one session has it. */
export function openConnection(client: Pg.Client, owner: ConnectionOwner): PostgresConnection {
  let isInterrupted = false;
  let isLost = false;
  let running = 0;
  let cancelling: Promise<void> = Promise.resolve();

  /** A query that is about to start does not hear that it is cancelled: it is told until it has. */
  const cancelRunning = async (): Promise<void> => {
    const beside = await owner.connectBeside();
    try {
      while (running > 0) {
        await beside.query('select pg_cancel_backend($1)', [owner.id]);
        await delay(CANCEL_AGAIN_MS);
      }
    } finally {
      await beside.end();
    }
  };

  return {
    async call(work, sql) {
      if (isInterrupted) throw new ResourceError('failed', 'the session was interrupted');
      running++;
      try {
        return await work(client);
      } catch (error) {
        const told = toResourceError(error, sql);
        isLost ||= told.kind === 'lost';
        throw told;
      } finally {
        running--;
      }
    },
    interrupt() {
      isInterrupted = true;
      // Where the server cannot be told, closing the connection at least lets go of it.
      cancelling = cancelRunning().catch(() => client.end().catch(() => undefined));
    },
    async close() {
      await cancelling;
      await owner.release(!isInterrupted && !isLost);
    },
  };
}

export interface ConnectionOwner {
  /** What the server calls the connection. */
  readonly id: number;
  /** Opens another connection, to cancel what runs on this one. */
  connectBeside(): Promise<Pg.Client>;
  /** Takes the connection back; what is not clean is of no use to others. */
  release(isClean: boolean): Promise<void>;
}

export interface PostgresConnection {
  /** Rejects with a ResourceError; `sql` is where its place is looked for. */
  call<T>(work: (client: Pg.Client) => Promise<T>, sql?: string): Promise<T>;
  /** For good: the call that is going rejects, and so does every later one. */
  interrupt(): void;
  /** Rolls back, drops what is temporary, and gives the connection back. */
  close(): Promise<void>;
}

const CANCEL_AGAIN_MS = 50;
