import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ResourceError, type QueryResult, type SqlColumn } from '../../ports/resource.ts';
import type { SqlConnection } from './database-connection.ts';
import { HELLO, readLines, type OwnerAnswer, type OwnerRequest } from './owner-protocol.ts';
import type { OwnerOptions } from './owner.ts';
import { startOwner } from './start-owner.ts';

/** Connects to the owner of a database, started when there is none. Rejects with a ResourceError when it cannot open the database. */
export async function connectOwner(options: OwnerOptions): Promise<OwnerConnection> {
  const deadline = performance.now() + CONNECT_MS_MAX;
  for (;;) {
    const socket = await connectSocket(options.place.socket);
    if (socket !== undefined) return openOwnerConnection(socket, options);
    if (performance.now() > deadline) {
      throw new ResourceError(
        'unavailable',
        `the owner of "${options.database.path}" does not answer; see "${options.place.log}"`,
      );
    }
    await startOwner(options);
    await delay(RETRY_MS); // one that is going away still holds the lock
  }
}

export interface OwnerConnection extends SqlConnection {
  /** For good: the call that is going rejects, and so does every later one. */
  interrupt(): void;
  close(): void;
  /** Closes it; when nobody else is connected, resolves only once the database is closed too. */
  release(): Promise<void>;
}

const CONNECT_MS_MAX = 30_000;
const RETRY_MS = 20;

/** An owner that is about to end accepts without a hello: `undefined`, like none at all. */
function connectSocket(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const fail = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    socket.setEncoding('utf8').once('error', fail).once('close', fail);
    socket.once('data', (data: Buffer | string) => {
      socket.removeListener('error', fail).removeListener('close', fail);
      if (String(data) === HELLO) resolve(socket);
      else fail();
    });
  });
}

function openOwnerConnection(socket: Socket, options: OwnerOptions): OwnerConnection {
  const waiting: Waiting[] = [];
  let isClosed = false;
  let isInterrupted = false;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const lose = (): ResourceError =>
    new ResourceError('lost', `the process that owns "${options.database.path}" is gone; see "${options.place.log}"`);
  socket.on('error', () => undefined); // 'close' follows
  socket.on(
    'data',
    readLines((line) => settle(waiting.shift(), JSON.parse(line) as OwnerAnswer)),
  );
  void closed.then(() => {
    isClosed = true;
    for (const { reject } of waiting.splice(0)) reject(lose());
  });
  const send = (request: OwnerRequest): void => {
    if (!isClosed) socket.write(`${JSON.stringify(request)}\n`);
  };
  const call = async (request: OwnerRequest): Promise<unknown> => {
    if (isClosed) throw lose();
    if (isInterrupted) throw new ResourceError('failed', 'the session was interrupted');
    send(request);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };

  return {
    query: async (sql, rowsMax) => (await call({ op: 'query', sql, rowsMax })) as QueryResult,
    execute: async (sql) => (await call({ op: 'execute', sql })) as { readonly rowsChanged?: number },
    describe: async (sql) => (await call({ op: 'describe', sql })) as SqlColumn[],
    interrupt() {
      isInterrupted = true;
      send({ op: 'interrupt' });
    },
    close: () => void socket.destroy(),
    async release() {
      send({ op: 'release' });
      await closed;
    },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: ResourceError) => void;
}

function settle(waiting: Waiting | undefined, answer: OwnerAnswer): void {
  if ('value' in answer) return waiting?.resolve(answer.value);
  const { kind, message, line } = answer.error;
  waiting?.reject(new ResourceError(kind, message, line === undefined ? {} : { line }));
}
