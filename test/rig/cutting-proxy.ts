import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Stands between a client and a Postgres server, and cuts a connection where it is told: after the client asked and before the server
 * heard it, or after the server answered and before the client heard it. Connections are not encrypted.
 */
export async function openCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const links = new Set<Link>();
  const plan = new Plan();
  const server = createServer((client) => {
    const link = createLink(client, connect(Number(target.port), target.hostname), plan);
    links.add(link);
    client.on('close', () => links.delete(link));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return proxyOf(plan, own.href, () => {
    for (const link of links) link.cut();
    return new Promise<void>((resolve, reject) =>
      server.close((error) => (error === undefined ? resolve() : reject(error))),
    );
  });
}

export interface CuttingProxy {
  readonly url: string;
  /** How often it has cut so far. */
  cuts(): number;
  /** Cuts once, at the question or answer that comes as number `at` from now; signing in is neither. `meanwhile` ends before the client knows. */
  cutNext(
    what: 'question' | 'answer',
    options?: { readonly at?: number; readonly meanwhile?: () => Promise<void> },
  ): void;
  /** The next one that signs in is told in the same breath that the server ends its connection. */
  endNextSignIn(): void;
  signInsEnded(): number;
  close(): Promise<void>;
}

interface Cut {
  readonly what: 'question' | 'answer';
  readonly left: number;
  readonly meanwhile: () => Promise<void>;
}

/** The cut that comes next, and how many there were. */
class Plan {
  isSignInEnded = false;
  signInsEnded = 0;
  #cut: Cut | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  endSignIn(): void {
    this.isSignInEnded = false;
    this.signInsEnded++;
  }

  set(cut: Cut): void {
    this.#cut = cut;
  }

  /** Counts a question or an answer; what ends before its connection is cut, if it is to be. */
  take(what: Cut['what']): Cut['meanwhile'] | undefined {
    const cut = this.#cut;
    if (cut?.what !== what) return undefined;
    this.#cut = cut.left === 1 ? undefined : { ...cut, left: cut.left - 1 };
    if (cut.left > 1) return undefined;
    this.#count++;
    return cut.meanwhile;
  }
}

function proxyOf(plan: Plan, url: string, close: () => Promise<void>): CuttingProxy {
  return {
    url,
    cuts: () => plan.count,
    cutNext(what, { at = 1, meanwhile = async () => undefined } = {}) {
      plan.set({ what, left: at, meanwhile });
    },
    endNextSignIn() {
      plan.isSignInEnded = true;
    },
    signInsEnded: () => plan.signInsEnded,
    close,
  };
}

interface Link {
  cut(): void;
}

function createLink(client: Socket, server: Socket, plan: Plan): Link {
  let isSignedIn = false;
  let answer: Buffer = Buffer.alloc(0);
  const cut = (): void => {
    client.destroy();
    server.destroy();
  };
  const isCutAt = (what: Cut['what']): boolean => {
    const meanwhile = isSignedIn ? plan.take(what) : undefined;
    if (meanwhile === undefined) return false;
    void meanwhile().then(cut);
    return true;
  };
  client.on('data', (data) => {
    if (!isCutAt('question')) server.write(data);
  });
  server.on('data', (data) => {
    if (!isSignedIn) {
      isSignedIn = isComplete(data);
      const isEnded = isSignedIn && plan.isSignInEnded;
      if (isEnded) plan.endSignIn();
      client.write(isEnded ? Buffer.concat([data, ENDED]) : data, () => {
        if (isEnded) cut();
      });
      return;
    }
    answer = Buffer.concat([answer, data]);
    if (!isComplete(answer)) return;
    if (!isCutAt('answer')) client.write(answer);
    answer = Buffer.alloc(0);
  });
  for (const [socket, other] of [
    [client, server],
    [server, client],
  ] as const) {
    socket.on('error', () => undefined);
    socket.on('close', () => other.destroy());
  }
  return { cut };
}

/** An answer ends with `ReadyForQuery`: its letter, its length, and a letter for the state of the transaction. */
function isComplete(data: Buffer): boolean {
  return data.length >= 6 && data.subarray(-6, -1).equals(READY);
}

const READY = Buffer.from([0x5a, 0, 0, 0, 5]);

/** `ErrorResponse`: its letter, its length, and fields, each a letter and a text: what a server says to connections that it ends. */
const ENDED = createError({ S: 'FATAL', C: '57P01', M: 'terminating connection due to administrator command' });

function createError(fields: Readonly<Record<string, string>>): Buffer {
  const body = Buffer.from(
    `${Object.entries(fields)
      .map(([letter, text]) => `${letter}${text}\0`)
      .join('')}\0`,
  );
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
