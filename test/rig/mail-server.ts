import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { TestCertificate } from './test-certificate.ts';

/**
 * A mail server on the loopback interface that keeps what it is handed. `refuse` gives another answer to a command, such as `RCPT TO`. With
 * a certificate it speaks TLS: from the beginning, or when it is asked to.
 */
export async function openMailServer(
  refuse: Refuse = () => undefined,
  tls?: TestCertificate & { readonly isImplicit: boolean },
): Promise<MailServer> {
  const mails: Mail[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const take = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    converse(socket, { refuse, mails, commands, tls }).catch(() => undefined); // who called has gone
  };
  const server = tls?.isImplicit === true ? createTlsServer(tls, take) : createServer(take);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    commands,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Refuse = (command: string) => string | undefined;

export interface MailServer {
  readonly port: number;
  readonly mails: readonly Mail[];
  readonly commands: readonly string[];
  close(): Promise<void>;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and text, as they came. */
  readonly content: string;
}

interface Conversation {
  readonly refuse: Refuse;
  readonly mails: Mail[];
  readonly commands: string[];
  readonly tls: (TestCertificate & { readonly isImplicit: boolean }) | undefined;
}

async function converse(socket: Socket, conversation: Conversation, isGreeted = false): Promise<void> {
  const { refuse, mails, commands, tls } = conversation;
  const canBeSecured = tls?.isImplicit === false && !isGreeted;
  const say = (line: string) => socket.write(`${line}\r\n`);
  let from = '';
  let to: string[] = [];
  let content: string[] | undefined;
  if (!isGreeted) say('220 test');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (content !== undefined) {
      if (line !== '.') {
        content.push(line.replace(/^\./, ''));
        continue;
      }
      mails.push({ from, to, content: content.join('\n') });
      content = undefined;
      say('250 taken');
      continue;
    }
    commands.push(line);
    const refusal = refuse(line);
    const address = /<(.*)>/.exec(line)?.[1] ?? '';
    if (refusal !== undefined) say(refusal);
    else if (line.startsWith('EHLO')) say(`250-test\r\n250 ${canBeSecured ? 'STARTTLS' : 'AUTH PLAIN'}`);
    else if (line === 'STARTTLS' && canBeSecured) {
      say('220 go on');
      const secured = new TLSSocket(socket, { isServer: true, ...tls });
      return converse(
        secured.on('error', () => undefined),
        conversation,
        true,
      );
    } else if (line.startsWith('AUTH')) say('235 welcome');
    else if (line.startsWith('DATA')) {
      content = [];
      say('354 go on');
    } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
    else {
      if (line.startsWith('MAIL')) [from, to] = [address, []];
      if (line.startsWith('RCPT')) to.push(address);
      say('250 good');
    }
  }
}
