import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './free-port.ts';
import type { RigServer } from './rig.ts';

/** A real S3 server: moto, from the Python environment of the set-up. Rejects with the reason where there is none. */
export async function startS3(): Promise<RigServer> {
  const python = join(
    import.meta.dirname,
    '../../.venv',
    process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
  );
  if (!existsSync(python))
    throw new Error('there is no Python environment in .venv, which has the S3 server; scripts/setup.sh makes it');
  const port = await findFreePort();
  const server = spawn(python, ['-m', 'moto.server', '--host', '127.0.0.1', '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOTO_S3_DEFAULT_MAX_KEYS: String(KEYS_OF_A_PAGE) },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the S3 server ended with ${code ?? 'a signal'}: ${said.trim()}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('Running on')) resolve();
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL'); // it keeps everything in memory
      await ended;
    },
  };
}

/** Small, so that a test need not fill 1,000. */
const KEYS_OF_A_PAGE = 20;
