import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { StepFailure, StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { AttemptMessage } from '../../ports/executor.ts';
import { attemptMarkOf, type StepHost } from '../../ports/step-host.ts';
import { identifyProcess } from '../process-identity.ts';
import { messageOf } from '../../std/message-of.ts';
import { createDiskSync } from './disk-sync.ts';
import { beginJournal, type Journal } from './journal.ts';
import type { OrphanWatcherData, OrphanWatcherMessage } from './orphan-watcher.ts';
import { CHILD_MARK, type FromChild, type ToChild } from './protocol.ts';
import { watchOrphan } from './watch-orphan.ts';

/**
 * The life of a step child: takes attempts one after another, and writes each result into a journal before it tells it. When its parent is gone it
 * goes on with the attempt that it has, for whoever takes that over, and then ends. The process is the step's: whatever its code does to it
 * (throw outside of a promise, exit) becomes the step's outcome.
 */
export function serveSteps(host: StepHost, options: ServeOptions): void {
  const self = identifyProcess(process.pid);
  const groups = new Set<number>();
  const disk = createDiskSync();
  const watcher = createWatcher(options);
  let current: CurrentStep | undefined;

  const run = async (request: StepRequest): Promise<void> => {
    const journal = request.looks === true ? UNKEPT : beginJournal(request.folders.attempt, self, disk);
    if (journal === undefined) {
      send({ kind: 'done', outcome: GIVEN_UP, clean: true });
      return;
    }
    const step = beginStep(request, journal);
    current = step;
    watcher.begin(step);
    const outcome = await host.run(request, {
      signal: step.ask.signal,
      kill: step.kill.signal,
      report: (told) => tellMessage(step, told),
      onGroup: (...about) => noteGroup(step, groups, about),
    });
    if (current !== step) return;
    current = undefined;
    watcher.end();
    const recorded = record(step, outcome);
    if (process.connected) await tellEnd(recorded);
    else await leave(host);
  };
  process.on('message', (message: ToChild) => {
    if (message.kind === 'stop') return current?.ask.abort();
    if (current !== undefined) throw new Error('a step child was given a second step');
    void run(message.request);
  });
  process.on('SIGTERM', () => current?.ask.abort());
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => {
    if (current === undefined || current.request.looks === true) return void leave(host);
    watchOrphan({ ...watchedOf(current), orphanMs: options.orphanMs, hasParent: () => false });
  });
  process.on('exit', (code) => {
    if (current !== undefined) record(current, { state: 'failed', error: endedItself(code) });
    endGroups(groups);
    disk.flush();
  });
  process.on('uncaughtException', (error) => {
    if (current !== undefined) record(current, { state: 'failed', error: threw(error) });
    current = undefined;
    process.exit(1);
  });
}

/** Nobody is left to tell when the parent is gone; then the process has nothing more to do. What takes too long to close ends with it. */
async function leave(host: StepHost): Promise<never> {
  await Promise.race([host.close().catch(() => undefined), wait(CLOSE_MS_MAX)]);
  process.exit(0);
}

const CLOSE_MS_MAX = 1_000;

export interface ServeOptions {
  /** How long an attempt goes on that nobody coordinates. */
  readonly orphanMs: number;
  /** The file of the thread that sees to it while foreign code has this one. */
  readonly watcherFile: string;
}

interface CurrentStep {
  readonly request: StepRequest;
  readonly journal: Journal;
  readonly ask: AbortController;
  readonly kill: AbortController;
}

/** Of a look at data outside, which is nobody's once its coordinator is gone. */
const UNKEPT: Journal = { tell: () => undefined, noteGroup: () => undefined, end: () => undefined };

const GIVEN_UP: StepOutcome = { state: 'lost', reason: 'it was given up before it began' };

function beginStep(request: StepRequest, journal: Journal): CurrentStep {
  return { request, journal, ask: new AbortController(), kill: new AbortController() };
}

function watchedOf({ request: { run, step, attempt, folders } }: CurrentStep) {
  return { attempt: folders.attempt, mark: attemptMarkOf({ run: run.id, step, attempt }) };
}

/** The product's own types never keep the thread to themselves. */
function createWatcher({ orphanMs, watcherFile }: ServeOptions) {
  let worker: Worker | undefined;
  const tell = (message: OrphanWatcherMessage): void => worker?.postMessage(message);
  return {
    begin(step: CurrentStep): void {
      const { origin, manifest } = step.request.baseType;
      if (worker === undefined && origin !== 'built-in' && manifest.runtime === 'node') {
        const workerData: OrphanWatcherData = { orphanMs, parent: Number(process.env[CHILD_MARK]) };
        worker = new Worker(watcherFile, { workerData, execArgv: [] });
        worker.unref();
      }
      tell(watchedOf(step));
    },
    end: () => tell(null),
  };
}

function tellMessage({ journal }: CurrentStep, message: AttemptMessage): void {
  journal.tell(message);
  send({ kind: 'told', message });
}

async function tellEnd(outcome: StepOutcome): Promise<void> {
  send({ kind: 'done', outcome, clean: isClean(outcome) && (await isEmpty()) });
}

/** Whether another step may run in this process: nobody's code left timers, processes or mistakes behind. */
function isClean(outcome: StepOutcome): boolean {
  if (outcome.state === 'lost' || outcome.state === 'cancelled') return false;
  if (outcome.state === 'failed' && outcome.error.stack !== undefined) return false;
  return process.resourceUsage().maxRSS <= RSS_MAX_KIB;
}

/** What is closed already is gone a turn or two later. */
async function isEmpty(): Promise<boolean> {
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    if (!process.getActiveResourcesInfo().some((resource) => LEFT_BEHIND.has(resource))) return true;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return false;
}

const TURNS_MAX = 4;

const RSS_MAX_KIB = 1024 ** 2;
const LEFT_BEHIND: ReadonlySet<string> = new Set(['Timeout', 'Immediate', 'ProcessWrap', 'Worker', 'MessagePort']);

/** The outcome as it is on disk; when the disk does not take it, nothing is known of it. */
function record({ journal }: CurrentStep, outcome: StepOutcome): StepOutcome {
  try {
    journal.end(outcome);
    return outcome;
  } catch (error) {
    const reason = messageOf(error);
    return { state: 'lost', reason: `its result cannot be written: ${reason}` };
  }
}

function endedItself(code: number): StepFailure {
  const message = `The step's code ended its process (exit code ${code}) before it was done.`;
  return { kind: 'user', message, retryable: true, exitCode: code };
}

function threw(error: unknown): StepFailure {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return {
    kind: 'user',
    message: `The step's code threw where nobody could catch it: ${message}`,
    retryable: true,
    ...(stack === undefined ? {} : { stack }),
  };
}

function noteGroup(
  { journal }: CurrentStep,
  groups: Set<number>,
  about: readonly [group: number, isThere: boolean],
): void {
  const [group, isThere] = about;
  if (isThere) groups.add(group);
  else groups.delete(group);
  journal.noteGroup(group, isThere);
}

function endGroups(groups: ReadonlySet<number>): void {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // gone
    }
  }
}

/** The parent may be gone. */
function send(message: FromChild): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
