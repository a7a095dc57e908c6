import { spawn } from 'node:child_process';
import { BIN, type Outcome } from '../cli/run-millrace.ts';

/** Starts `millrace` in a folder, so that a test can act while it runs. Its output is not a terminal's. */
export function startMillrace(
  folder: string,
  line: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [BIN, ...line], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...variables },
  });
  let stdout = '';
  let stderr = '';
  const looks: (() => void)[] = [];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const look of looks) look();
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    told: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (stderr.includes(text)) resolve();
        };
        looks.push(look);
        look();
        ended.then(() => reject(new Error(`it ended without telling "${text}":\n${stderr}`)), reject);
      }),
  };
}

export interface Started {
  readonly ended: Promise<Outcome>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the text stands in standard error. */
  told(text: string): Promise<void>;
}
