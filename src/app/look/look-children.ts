import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Observer, OutsideLook } from '../../ports/observer.ts';
import { fail } from '../../std/result.ts';
import { entryFile } from '../program-files.ts';
import { STATE_FOLDER } from '../state-folder.ts';
import type { LookOrder, LookReply } from './look-protocol.ts';

/**
 * Looks in child processes, one look at a time in each. One is kept for a while for the next look of the same project; one that ran a
 * project's code, or that took too long, is not. Each leads a process group, and is ended with all of it.
 */
export function openLookChildren({ idleMs }: { readonly idleMs: number }): Observer {
  const idle = new Map<string, LookChild[]>();
  const all = new Set<LookChild>();
  let isOpen = true;
  const isClosed = (): boolean => !isOpen;

  const take = (folder: string): LookChild => {
    const kept = idle.get(folder)?.pop();
    if (kept?.isUsable === true) return kept;
    const child = new LookChild();
    all.add(child);
    void child.gone.then(() => all.delete(child));
    return child;
  };
  const keep = (folder: string, child: LookChild): void => {
    idle.set(folder, [...(idle.get(folder) ?? []).filter(({ isUsable }) => isUsable), child]);
    child.endAfter(idleMs);
  };
  return {
    refuse: ({ folder }) => (existsSync(folder) ? undefined : `Its folder "${folder}" is not on this machine.`),
    observe: async (asked) => {
      const order = toOrder(asked);
      if (isClosed() || order === undefined) return fail('It was interrupted.');
      const { folder } = asked.deployment;
      const child = take(folder);
      const reply = await child.look(order);
      if (isClosed() || order.question.type === 'code') child.end();
      else if (child.isUsable) keep(folder, child);
      return reply;
    },
    close: async () => {
      isOpen = false;
      for (const child of all) child.end();
      await Promise.all(Array.from(all, ({ gone }) => gone));
    },
  };
}

function toOrder({ deployment, graph, sensor, question, timeoutMs }: OutsideLook): LookOrder | undefined {
  const { environment, folder, project } = deployment;
  const settings = graph.environments[environment];
  if (settings === undefined) return undefined;
  return {
    question,
    sensor,
    project,
    environment,
    settings,
    secrets: graph.secrets,
    ...(graph.resourceTypes === undefined ? {} : { resourceTypes: graph.resourceTypes }),
    ...(graph.python === undefined ? {} : { python: graph.python }),
    folders: { project: folder, state: join(folder, STATE_FOLDER) },
    timeoutMs,
  };
}

class LookChild {
  readonly #process: ChildProcess;
  readonly gone: Promise<void>;
  #isUsable = true;
  #settle: (reply: LookReply) => void = () => undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastWords = '';

  constructor() {
    this.#process = fork(entryFile('look-child'), [], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.#process.stderr?.on('data', (bytes: Buffer) => (this.#lastWords = bytes.toString('utf8')));
    this.#process.on('message', (reply) => this.#settle(reply as LookReply)); // from `serve-looks.ts`
    this.gone = new Promise((resolve) => {
      const end = (how: string): void => {
        this.#isUsable = false;
        clearTimeout(this.#idle);
        this.#settle(fail(`The process that looked ended: ${how}.${lastLine(this.#lastWords)}`));
        resolve();
      };
      this.#process.once('error', () => end('it could not be started'));
      this.#process.once('exit', (code, signal) => {
        this.#killGroup();
        end(signal ?? `exit code ${code ?? 'unknown'}`);
      });
    });
  }

  get isUsable(): boolean {
    return this.#isUsable;
  }

  /** Never rejects. */
  async look(order: LookOrder): Promise<LookReply> {
    clearTimeout(this.#idle);
    const reply = new Promise<LookReply>((resolve) => (this.#settle = resolve));
    const seconds = order.timeoutMs / 1_000;
    const timer = setTimeout(() => {
      this.#settle(fail(`It took longer than ${seconds} seconds and was ended.`));
      this.end();
    }, order.timeoutMs);
    if (this.#process.connected) this.#process.send(order, () => undefined);
    else this.#settle(fail('The process that looks is gone.'));
    try {
      return await reply;
    } finally {
      clearTimeout(timer);
      this.#settle = () => undefined;
    }
  }

  endAfter(idleMs: number): void {
    this.#idle = setTimeout(() => this.end(), idleMs);
    this.#idle.unref();
  }

  /** At once, with everything that it has started. */
  end(): void {
    this.#isUsable = false;
    this.#killGroup();
    this.#process.kill('SIGKILL');
  }

  #killGroup(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // nothing is left of it
    }
  }
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  const last = (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim();
  return last === '' ? '' : ` ${last.slice(0, 300)}`;
}
