import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CarryEnd } from '../../ports/launcher.ts';
import type { RingAbout } from '../../run/bell.ts';
import type { FromRunChild, RunToTake, ToRunChild } from './run-child-protocol.ts';

/** A child process that carries out runs of one project, from the daemon's side. It leads a session of its own: what is typed at a terminal does not reach it. */
export class RunChild {
  readonly #process: ChildProcess;
  readonly #log: string;
  readonly #idleMs: number;
  readonly #onRing: (about: RingAbout) => void;
  readonly #waiting = new Map<string, (end: CarryEnd) => void>();
  readonly #gone: Promise<void>;
  #idle: NodeJS.Timeout | undefined;
  #isUsable = true;
  #brokenReason: string | undefined;

  constructor({ entry, logFolder, number, idleMs, open, onRing }: RunChildOptions) {
    this.#onRing = onRing;
    mkdirSync(logFolder, { recursive: true });
    this.#idleMs = idleMs;
    this.#log = join(logFolder, `runs-${process.pid}-${number}.log`);
    const log = openSync(this.#log, 'a');
    this.#process = fork(entry, [], { detached: true, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
    closeSync(log);
    this.#process.on('message', (message) => this.#receive(message as FromRunChild));
    this.#gone = new Promise((resolve) => {
      const end = (how: string): void => {
        this.#lose(how);
        resolve();
      };
      this.#process.once('error', () => end('it could not be started'));
      this.#process.once('exit', (code, signal) => end(describeExit(code, signal)));
    });
    this.#send(open);
    this.#restIfIdle();
  }

  /** Whether it can be given another run. */
  get isUsable(): boolean {
    return this.#isUsable;
  }

  carry({ run, epoch }: RunToTake): Promise<CarryEnd> {
    clearTimeout(this.#idle);
    return new Promise((resolve) => {
      this.#waiting.set(run, resolve);
      this.#send({ kind: 'carry', run, ...(epoch === undefined ? {} : { epoch }) });
    });
  }

  /** Tells it that a bell rang elsewhere. */
  ring(about: RingAbout): void {
    if (this.#waiting.size > 0) this.#send({ kind: 'ring', about });
  }

  /** Lets it go; with it everything that it runs still. */
  async close(): Promise<void> {
    this.#isUsable = false;
    clearTimeout(this.#idle);
    if (this.#waiting.size === 0 && this.#process.connected) this.#process.disconnect();
    else this.#process.kill('SIGKILL');
    await this.#gone;
  }

  #receive(message: FromRunChild): void {
    if (message.kind === 'broken') {
      this.#brokenReason = message.reason;
      return;
    }
    if (message.kind === 'ring') {
      this.#onRing(message.about);
      return;
    }
    this.#waiting.get(message.run)?.(message.end);
    this.#waiting.delete(message.run);
    this.#restIfIdle();
  }

  #restIfIdle(): void {
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => {
      this.#isUsable = false;
      if (this.#process.connected) this.#process.disconnect();
    }, this.#idleMs);
    this.#idle.unref();
  }

  #lose(how: string): void {
    this.#isUsable = false;
    clearTimeout(this.#idle);
    const reason = this.#brokenReason ?? `The process that carried it out ended: ${how}.${lastWords(this.#log)}`;
    for (const resolve of this.#waiting.values()) resolve({ kind: 'lost', reason });
    this.#waiting.clear();
    if (statSync(this.#log, { throwIfNoEntry: false })?.size === 0) rmSync(this.#log, { force: true });
  }

  #send(message: ToRunChild): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }
}

export interface RunChildOptions {
  readonly entry: string;
  readonly logFolder: string;
  /** Tells it from others of this process. */
  readonly number: number;
  readonly idleMs: number;
  readonly open: ToRunChild & { readonly kind: 'open' };
  /** Its bell rang. */
  readonly onRing: (about: RingAbout) => void;
}

function describeExit(code: number | null, signal: string | null): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : signal;
}

/** What it wrote before it ended. */
function lastWords(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    const last = lines.findLast((line) => /Error|error/.test(line)) ?? lines.at(-1) ?? '';
    return last === '' ? '' : ` ${last.trim().slice(0, LAST_WORDS_MAX)}`;
  } catch {
    return '';
  }
}

const LAST_WORDS_MAX = 300;
