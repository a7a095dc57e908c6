import type { SqlSession } from '../ports/resource.ts';

/** Runs work on a connection of its own. The signal interrupts what runs there; whatever happens, the connection is closed. */
export async function runSession<Connection extends InterruptibleConnection, T>(
  connect: () => Promise<Connection>,
  createSession: (connection: Connection) => SqlSession,
  { work, signal }: SessionWork<T>,
): Promise<T> {
  signal.throwIfAborted();
  const connection = await connect();
  const interrupt = (): void => connection.interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    signal.throwIfAborted(); // while the connection was made
    return await work(createSession(connection));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    await connection.close();
  }
}

export interface InterruptibleConnection {
  interrupt(): void;
  close(): void | Promise<void>;
}

export interface SessionWork<T> {
  readonly work: (session: SqlSession) => Promise<T>;
  readonly signal: AbortSignal;
}
