import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Passes on what it hears to a server, and counts the connections that are open. */
export async function openCountingProxy(url: string): Promise<CountingProxy> {
  const target = new URL(url);
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    const onward = connect(Number(target.port), target.hostname);
    client
      .on('error', () => undefined)
      .on('close', () => {
        clients.delete(client);
        onward.destroy();
      });
    onward.on('error', () => undefined).on('close', () => client.destroy());
    client.pipe(onward).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    open: () => clients.size,
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.destroy();
        server.close(() => resolve());
      }),
  };
}

export interface CountingProxy {
  readonly url: string;
  open(): number;
  close(): Promise<void>;
}
