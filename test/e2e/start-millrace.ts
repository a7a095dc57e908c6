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
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const look of looks) look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const look of looks) look();
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const waitUntil = (is: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (is()) resolve();
      };
      looks.push(look);
      look();
      ended.then(() => reject(new Error(`it ended without ${what}:\n${stdout}${stderr}`)), reject);
    });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    told: (text) => waitUntil(() => stderr.includes(text), `telling "${text}"`),
    printed: (isEnough) => waitUntil(() => isEnough(stdout), 'printing what was waited for'),
  };
}

export interface Started {
  readonly ended: Promise<Outcome>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the text stands in standard error. */
  told(text: string): Promise<void>;
  /** Resolves when what stands in standard output is enough. */
  printed(isEnough: (stdout: string) => boolean): Promise<void>;
}
