import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server on the loopback interface that keeps what it is handed. `refuse` gives another answer to a command, such as `RCPT TO`. */
export async function openMailServer(refuse: Refuse = () => undefined): Promise<MailServer> {
  const mails: Mail[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    void converse(socket, { refuse, mails, commands });
  });
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
}

async function converse(socket: Socket, { refuse, mails, commands }: Conversation): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let from = '';
  let to: string[] = [];
  let content: string[] | undefined;
  say('220 test');
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
    else if (line.startsWith('EHLO')) say('250-test\r\n250 AUTH PLAIN');
    else if (line.startsWith('AUTH')) say('235 welcome');
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
