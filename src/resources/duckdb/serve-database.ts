import type { Server, Socket } from 'node:net';
import type { Database } from './database.ts';
import type { DatabaseConnection } from './database-connection.ts';
import { toResourceError } from './duckdb-error.ts';
import { HELLO, readLines, type OwnerAnswer, type OwnerRequest } from './owner-protocol.ts';

/**
 * Answers the sessions of one database, many at once, each on its own connection. Calls `done` once: when all who are left have said that
 * they release the database, or when nobody has been connected for a moment. From then on nobody is answered. When somebody who only kept
 * the database is gone without a word, it is kept for `orphanMs`, for whoever carries on what that one did.
 */
export function serveDatabase(
  server: Server,
  database: Database,
  { done, orphanMs }: ServeOptions,
): { close(): Promise<void> } {
  const sessions = new Map<Socket, ServedSession>();
  const released = new Set<Socket>();
  let isDone = false;
  let idleMs = IDLE_MS;
  const finish = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(idle);
    done();
  };
  let idle = setTimeout(finish, FIRST_IDLE_MS);

  server.on('connection', (socket) => {
    if (isDone) return void socket.destroy();
    clearTimeout(idle);
    const session = serveSession(socket, database, () => {
      released.add(socket);
      if (released.size === sessions.size) finish();
      else setTimeout(() => isDone || socket.end(), RELEASE_MS);
    });
    sessions.set(socket, session);
    socket.on('error', () => undefined); // 'close' follows
    socket.on('close', () => {
      void session.end().then(() => {
        sessions.delete(socket);
        if (!released.delete(socket) && !session.wasAsked) idleMs = Math.max(idleMs, orphanMs);
        clearTimeout(idle);
        if (sessions.size === 0) idle = setTimeout(finish, idleMs);
        else if (released.size === sessions.size) finish();
      });
    });
    socket.write(HELLO);
  });

  return {
    async close() {
      finish();
      await Promise.all([...sessions.values()].map((session) => session.end()));
    },
  };
}

export interface ServeOptions {
  readonly done: () => void;
  readonly orphanMs: number;
}

/** Time for the starter to connect, and for the next step of a run that holds nothing. */
const FIRST_IDLE_MS = 10_000;
const IDLE_MS = 300;
/** Sessions that ended just before a release may still be on their way out. */
const RELEASE_MS = 100;

interface ServedSession {
  /** Whether it ever asked anything of the database. */
  readonly wasAsked: boolean;
  /** Interrupts, rolls back, and gives the connection back. */
  end(): Promise<void>;
}

function serveSession(socket: Socket, database: Database, released: () => void): ServedSession {
  let connection: Promise<DatabaseConnection> | undefined;
  let last: Promise<void> = Promise.resolve();
  let isEnding = false;
  let wasAsked = false;

  const answer = async (request: CallRequest): Promise<void> => {
    wasAsked = true;
    if (isEnding) return;
    const text = answerText(await perform(await (connection ??= database.connect()), request));
    if (!socket.destroyed) socket.write(text);
  };
  const take = (line: string): void => {
    const request = JSON.parse(line) as OwnerRequest;
    if (request.op === 'release') released();
    else if (request.op === 'interrupt') void connection?.then((open) => open.interrupt());
    else last = last.then(() => answer(request));
  };
  socket.setEncoding('utf8').on('data', readLines(take));

  return {
    get wasAsked() {
      return wasAsked;
    },
    async end() {
      isEnding = true;
      const open = await connection;
      connection = undefined;
      open?.interrupt();
      await last;
      await open?.close();
    },
  };
}

type CallRequest = Exclude<OwnerRequest, { readonly op: 'interrupt' | 'release' }>;

async function perform(connection: DatabaseConnection, request: CallRequest): Promise<OwnerAnswer> {
  try {
    if (request.op === 'query') return { value: await connection.query(request.sql, request.rowsMax) };
    return { value: await connection[request.op](request.sql) };
  } catch (error) {
    const { kind, message, line } = toResourceError(error);
    return { error: { kind, message, ...(line === undefined ? {} : { line }) } };
  }
}

function answerText(answer: OwnerAnswer): string {
  return `${JSON.stringify(answer)}\n`;
}
