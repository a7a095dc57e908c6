import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Starts `append-writer.ts`, in front of which another program may stand, and counts what it says. */
export function startWriter({ path, runs = 1, events = 1, careless = false, before = [] }: WriterOptions): Writer {
  const more = careless ? ['careless'] : [];
  const line = [...before, process.execPath, WRITER, path, String(runs), String(events), ...more];
  const [program = '', ...args] = line;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged = new Map<string, number>();
  let failures = 0;
  let writerId: number | undefined;
  let listeners: (() => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const [run = '', seq] = text.split(' ');
    if (text === 'failed') failures++;
    else if (seq === undefined) writerId = Number(text);
    else acknowledged.set(run, Number(seq));
    for (const listener of listeners) listener();
  });
  return {
    acknowledged,
    failures: () => failures,
    async until(isEnough) {
      await new Promise<void>((resolve, reject) => {
        const look = (): void => {
          if (isEnough()) resolve();
        };
        listeners.push(look);
        child.once('exit', (code) => reject(new Error(`the writer ended with ${code ?? 'a signal'}`)));
        look();
      });
      listeners = [];
    },
    kill: () => end(child, writerId),
  };
}

export interface WriterOptions {
  readonly path: string;
  /** How many runs it writes at once, and how many events of each in one go. */
  readonly runs?: number;
  readonly events?: number;
  readonly careless?: boolean;
  readonly before?: readonly string[];
}

export interface Writer {
  /** The last event of each run that was said to be stored. */
  readonly acknowledged: ReadonlyMap<string, number>;
  failures(): number;
  /** Resolves once it is so, asked again whenever the writer says something. */
  until(isEnough: () => boolean): Promise<void>;
  /** Ends it as a crash would, and resolves when it and all that stood in front of it is gone and all that it said has arrived. */
  kill(): Promise<void>;
}

const WRITER = join(import.meta.dirname, 'append-writer.ts');

async function end(child: ChildProcessByStdio<null, Readable, null>, writerId: number | undefined): Promise<void> {
  child.removeAllListeners('exit');
  const closed = once(child, 'close');
  if (writerId === undefined) child.kill('SIGKILL');
  else process.kill(writerId, 'SIGKILL');
  await closed;
}
