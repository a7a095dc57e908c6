import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { AttemptEnd, AttemptMessage } from '../../ports/executor.ts';
import { passFailpoint } from '../../ports/failpoint.ts';
import { attemptMarkOf } from '../../ports/step-host.ts';
import { type OutputLimits, watchOutput, type WatchedOutput } from '../attempt-output.ts';
import { clearWork } from '../clear-work.ts';
import { sweepProcesses } from '../sweep.ts';
import { exceedsMemory } from './limit-memory.ts';
import { groupsOf, type JournalLine, readJournalNow } from './journal.ts';
import { CHILD_MARK, type FromChild, type ToChild } from './protocol.ts';

/**
 * A child process that runs one attempt at a time. It leads a group and session of its own, so that what is typed at a terminal does not
 * reach it, and everything in it can be ended together.
 */
export class StepChild {
  readonly #process: ChildProcess;
  readonly #log: string;
  readonly #gone: Promise<string>;
  #current: RunningAttempt | undefined;
  /** How many messages of the current attempt arrived. */
  #heard = 0;
  #isUsable = true;
  #idleSince = performance.now();
  /** Whether somebody wants the current attempt to end. */
  #isStopped = false;

  constructor(options: StepChildOptions) {
    mkdirSync(options.logFolder, { recursive: true });
    this.#log = join(options.logFolder, `child-${options.number}.log`);
    const log = openSync(this.#log, 'a');
    this.#process = fork(options.entry, [String(options.orphanMs)], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: [...(options.execArgv ?? [])],
      env: { ...process.env, [CHILD_MARK]: String(process.pid) },
    });
    closeSync(log);
    passFailpoint('fork:after');
    this.#gone = this.#watch();
    this.#process.on('message', (message) => this.#receive(message as FromChild));
    void this.#gone.then((how) => this.#lose(how));
  }

  /** Whether it can be given another attempt. */
  get isIdle(): boolean {
    return this.#isUsable && this.#current === undefined;
  }

  /** For how long it has had nothing to do; 0 while it has an attempt. */
  get idleMs(): number {
    return this.#current === undefined ? performance.now() - this.#idleSince : 0;
  }

  get isUsable(): boolean {
    return this.#isUsable;
  }

  /** Runs an attempt; resolves when nothing of it is left. Only when idle. */
  run(request: StepRequest, report: (message: AttemptMessage) => void, limits: OutputLimits): Promise<AttemptEnd> {
    return new Promise((resolve) => {
      const output = watchOutput(request.folders.attempt, limits);
      this.#current = { request, report, resolve, output };
      this.#heard = 0;
      this.#isStopped = false;
      this.#send({ kind: 'run', request });
    });
  }

  /** Lets go of it: its attempt goes on for whoever takes that over, and tells nothing here any more. */
  leave(): void {
    this.#isUsable = false;
    this.#current = undefined;
    this.#process.removeAllListeners();
    if (this.#process.connected) this.#process.disconnect();
    this.#process.unref();
  }

  trim(): void {
    this.#current?.output.trim();
  }

  /** Ends the attempt, as failed, when it uses more bytes of memory than its request says, else than these. */
  limitMemory(byDefault: number | undefined): void {
    const [attempt, pid] = [this.#current, this.#process.pid];
    if (attempt === undefined || pid === undefined || attempt.request.looks === true) return;
    const maxBytes = attempt.request.memoryBytesMax ?? byDefault;
    if (maxBytes === undefined) return;
    const groups = [pid, ...groupsOf(readLines(attempt))];
    if (exceedsMemory(attempt.request.folders.attempt, groups, maxBytes)) this.stop(true);
  }

  stop(force: boolean): void {
    if (this.#current === undefined) return;
    this.#isStopped = true;
    if (force) this.#kill();
    else {
      this.#send({ kind: 'stop' });
      this.#signal('SIGTERM');
    }
  }

  /** Lets it go, and makes it when it does not. */
  async close(): Promise<void> {
    this.#isUsable = false;
    if (this.#current === undefined && this.#process.connected) this.#process.disconnect();
    else this.#kill();
    if (!(await this.#isGoneWithin(CLOSE_PATIENCE_MS))) {
      this.#kill();
      // A process that the system itself holds on to (a hung disk) cannot be waited for.
      if (!(await this.#isGoneWithin(CLOSE_PATIENCE_MS))) this.#process.unref();
    }
    if (statSync(this.#log, { throwIfNoEntry: false })?.size === 0) rmSync(this.#log, { force: true });
  }

  async #isGoneWithin(ms: number): Promise<boolean> {
    const patience = new AbortController();
    const isGone = await Promise.race([this.#gone.then(() => true), wait(ms, false, { signal: patience.signal })]);
    patience.abort();
    return isGone;
  }

  #receive(message: FromChild): void {
    const attempt = this.#current;
    switch (message.kind) {
      case 'told':
        if (attempt === undefined) return;
        this.#heard++;
        attempt.report(message.message);
        break;
      case 'done':
        if (!message.clean || this.#isStopped) this.#retire();
        void this.#finish({ kind: 'finished', outcome: message.outcome });
    }
  }

  /** The child is gone: what it left on disk is the result, if it left one. */
  #lose(how: string): void {
    this.#isUsable = false;
    const attempt = this.#current;
    if (attempt === undefined) return;
    const left = readRest(attempt, this.#heard);
    for (const message of left.told) attempt.report(message);
    if (left.outcome !== undefined) void this.#finish({ kind: 'finished', outcome: left.outcome });
    else if (this.#isStopped) void this.#finish({ kind: 'finished', outcome: { state: 'cancelled' } });
    else void this.#finish({ kind: 'lost', reason: this.#describe(how) });
  }

  async #finish(end: AttemptEnd): Promise<void> {
    const attempt = this.#current;
    if (attempt === undefined) return;
    // A step that was made to end may have sent processes out of its groups; a child that died cannot tell.
    if (this.#isStopped || !this.#isUsable) {
      this.#signalGroups('SIGKILL');
      const left = await sweepProcesses(
        attemptMarkOf({ run: attempt.request.run.id, step: attempt.request.step, attempt: attempt.request.attempt }),
      );
      if (left.length > 0) {
        this.#resolve(attempt, { kind: 'unconfirmed', processes: left });
        return;
      }
      clearWork(attempt.request.folders.attempt);
    }
    this.#resolve(attempt, { ...end, output: attempt.output.finish() });
  }

  #resolve(attempt: RunningAttempt, end: AttemptEnd): void {
    this.#current = undefined;
    this.#idleSince = performance.now();
    attempt.resolve(end);
  }

  /** Not used again; ends when its parent lets go of it. */
  #retire(): void {
    this.#isUsable = false;
    if (this.#process.connected) this.#process.disconnect();
  }

  #kill(): void {
    this.#isUsable = false;
    this.#signal('SIGKILL');
  }

  #signal(name: 'SIGTERM' | 'SIGKILL'): void {
    this.#signalGroups(name);
    if (this.#process.pid !== undefined) killGroup(this.#process.pid, name);
  }

  #signalGroups(name: 'SIGTERM' | 'SIGKILL'): void {
    const attempt = this.#current;
    if (attempt !== undefined) for (const group of groupsOf(readLines(attempt))) killGroup(group, name);
  }

  #send(message: ToChild): void {
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  /** Resolves with how the process ended, when all that it told has arrived. */
  #watch(): Promise<string> {
    return new Promise((resolve) => {
      let how: string | undefined;
      const settle = (): void => {
        if (how !== undefined && !this.#process.connected) resolve(how);
      };
      this.#process.once('error', (error) => resolve(`the step's process cannot be started: ${error.message}`));
      this.#process.once('disconnect', settle);
      this.#process.once('exit', (code, signal) => {
        how =
          signal === null
            ? `the step's process ended with exit code ${code ?? 0} and left no result`
            : `the step's process was ended by ${signal}`;
        settle();
      });
    });
  }

  #describe(how: string): string {
    const log = readTail(this.#log);
    if (log.includes('heap out of memory')) return `${how}: it ran out of memory`;
    return how.endsWith('SIGKILL') ? `${how}: by somebody, or by the system because memory ran out` : how;
  }
}

export interface StepChildOptions {
  /** The file that a child runs: it calls `serveSteps`. */
  readonly entry: string;
  readonly execArgv?: readonly string[];
  /** For what the process itself writes, outside of any step. */
  readonly logFolder: string;
  readonly number: number;
  /** How long an attempt goes on that nobody coordinates. */
  readonly orphanMs: number;
}

interface RunningAttempt {
  readonly request: StepRequest;
  readonly report: (message: AttemptMessage) => void;
  readonly resolve: (end: AttemptEnd) => void;
  readonly output: WatchedOutput;
}

interface Left {
  readonly told: readonly AttemptMessage[];
  readonly outcome: StepOutcome | undefined;
}

/** What it left on disk beyond what arrived. */
function readRest(attempt: RunningAttempt, heard: number): Left {
  const lines = readLines(attempt);
  return {
    told: lines.flatMap((line) => (line.kind === 'told' ? line.message : [])).slice(heard),
    outcome: lines.find((line) => line.kind === 'ended')?.outcome,
  };
}

const CLOSE_PATIENCE_MS = 2_000;

/** Looks at data outside keep no journal. */
function readLines({ request }: RunningAttempt): readonly JournalLine[] {
  return request.looks === true ? [] : readJournalNow(request.folders.attempt);
}

function killGroup(group: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-group, signal);
  } catch {
    // gone
  }
}

function readTail(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-4_096);
  } catch {
    return '';
  }
}
