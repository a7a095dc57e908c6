import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPostgres } from './postgres-server.ts';
import { startS3 } from './s3-server.ts';

/** The environment variable that tells tests where the rig is. */
export const RIG = 'MILLRACE_TEST_RIG';

/**
 * The servers that the tests of one run share: each is started when a test first asks for it (`askRig`), and all are stopped by `close`.
 * One that cannot be started here says why, so that its tests can be skipped with the reason.
 */
export async function openRig(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const started = new Map<string, Promise<RigServer>>();
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const starting = started.get(name) ?? start(name);
    started.set(name, starting);
    void starting.then(
      ({ url }) => response.end(JSON.stringify({ url })),
      (error: unknown) => response.end(JSON.stringify({ missing: error instanceof Error ? error.message : 'unknown' })),
    );
  });
  await listen(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      const running = (await Promise.allSettled(started.values())).filter((one) => one.status === 'fulfilled');
      await Promise.all(running.map((one) => one.value.stop()));
    },
  };
}

export interface RigServer {
  readonly url: string;
  /** Resolves when its process is gone, and what it kept on the disk. */
  stop(): Promise<void>;
}

async function start(name: string): Promise<RigServer> {
  if (name === 'postgres') return startPostgres();
  if (name === 's3') return startS3();
  throw new Error(`the rig has no "${name}"`);
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
