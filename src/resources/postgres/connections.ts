import type Pg from 'pg';
import { createTurns } from './turns.ts';
import { connect } from './driver.ts';
import type { ServerOptions } from './postgres-config.ts';
import { openConnection, type PostgresConnection } from './postgres-connection.ts';
import { toResourceError } from './postgres-error.ts';
import { resetSession, startSession } from './start-session.ts';

/**
 * The connections of this process to one server: at most `connectionsMax`, each used by one session at a time and kept for the next
 * one. Who asks for more waits for its turn.
 */
export function createConnections({ server, connectionsMax, isRedshift, settings }: ConnectionsOptions): Connections {
  const idle: Pg.Client[] = [];
  const turns = createTurns(connectionsMax);

  const start = async (client: Pg.Client): Promise<StartedClient> => {
    try {
      return { client, id: await startSession(client, { settings: settings(), isRedshift }) };
    } catch (error) {
      await discard(client);
      throw toResourceError(error);
    }
  };
  /** One that was kept may have been closed by the server meanwhile. */
  const startKept = async (): Promise<StartedClient | undefined> => {
    const kept = idle.pop();
    return kept === undefined ? undefined : start(kept).catch(() => startKept());
  };

  return {
    async acquire(signal) {
      await turns.take(signal);
      try {
        const { client, id } = (await startKept()) ?? (await start(await connect(server, signal)));
        return openConnection(client, {
          id,
          connectBeside: () => connect(server, AbortSignal.timeout(CANCEL_MS_MAX)),
          async release(isClean) {
            if (isClean && !isRedshift && (await resetSession(client))) idle.push(client);
            else await discard(client);
            turns.give();
          },
        });
      } catch (error) {
        turns.give();
        throw error;
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map(discard));
    },
  };
}

export interface ConnectionsOptions {
  readonly server: ServerOptions;
  readonly connectionsMax: number;
  /** It cannot make a used connection as good as new. */
  readonly isRedshift: boolean;
  /** What each session begins with, asked when it does. */
  readonly settings: () => Readonly<Record<string, string>>;
}

export interface Connections {
  /** Rejects with a ResourceError, or with the reason of the signal. */
  acquire(signal: AbortSignal): Promise<PostgresConnection>;
  /** After all sessions are over. */
  close(): Promise<void>;
}

interface StartedClient {
  readonly client: Pg.Client;
  readonly id: number;
}

const CANCEL_MS_MAX = 5_000;

async function discard(client: Pg.Client): Promise<void> {
  await client.end().catch(() => undefined);
}
