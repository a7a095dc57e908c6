import type { StepFailure, StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { AttemptMessage } from '../../ports/executor.ts';
import type { StepHost } from '../../ports/step-host.ts';
import { type ExitRecord, writeExitRecord } from './exit-record.ts';
import type { FromChild, ToChild } from './protocol.ts';

/**
 * The life of a step child: takes attempts one after another, writes each result to disk before it tells it, and is gone when its parent
 * is. The process is the step's: whatever its code does to it (throw outside of a promise, exit) becomes the step's outcome.
 */
export function serveSteps(host: StepHost): void {
  const groups = new Set<number>();
  let current: CurrentStep | undefined;

  process.on('message', (message: ToChild) => {
    if (message.kind === 'stop') return current?.ask.abort();
    if (current !== undefined) throw new Error('a step child was given a second step');
    current = beginStep(message.request);
    const { ask, kill } = current;
    const hosted = {
      signal: ask.signal,
      kill: kill.signal,
      report: (told: AttemptMessage) => tellMessage(current, told),
      onGroup: (group: number, isThere: boolean) => noteGroup(groups, group, isThere),
    };
    void host.run(message.request, hosted).then((outcome) => {
      const step = current;
      current = undefined;
      if (step !== undefined) finish(step, outcome);
    });
  });
  process.on('SIGTERM', () => current?.ask.abort());
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => {
    // A step that is cut off leaves no result: whoever takes the run over finds it lost.
    current = undefined;
    endGroups(groups);
    process.exit(0);
  });
  process.on('exit', (code) => {
    if (current !== undefined) record(current, { state: 'failed', error: endedItself(code) });
    endGroups(groups);
  });
  process.on('uncaughtException', (error) => {
    if (current !== undefined) record(current, { state: 'failed', error: threw(error) });
    current = undefined;
    process.exit(1);
  });
}

interface CurrentStep {
  readonly request: StepRequest;
  readonly told: AttemptMessage[];
  readonly ask: AbortController;
  readonly kill: AbortController;
}

function beginStep(request: StepRequest): CurrentStep {
  return { request, told: [], ask: new AbortController(), kill: new AbortController() };
}

/** Messages of a log are not part of the result. */
function tellMessage(step: CurrentStep | undefined, message: AttemptMessage): void {
  if (message.kind !== 'logged' && message.kind !== 'started') step?.told.push(message);
  send({ kind: 'told', message });
}

function finish(step: CurrentStep, outcome: StepOutcome): void {
  record(step, outcome);
  send({ kind: 'done', outcome, clean: isClean(outcome) });
}

/** Whether another step may run in this process: nobody's code left timers, processes or mistakes behind. */
function isClean(outcome: StepOutcome): boolean {
  if (outcome.state === 'lost' || outcome.state === 'cancelled') return false;
  if (outcome.state === 'failed' && outcome.error.stack !== undefined) return false;
  if (process.memoryUsage.rss() > RSS_MAX) return false;
  return !process.getActiveResourcesInfo().some((resource) => LEFT_BEHIND.has(resource));
}

const RSS_MAX = 1024 ** 3;
const LEFT_BEHIND: ReadonlySet<string> = new Set(['Timeout', 'Immediate', 'ProcessWrap', 'Worker', 'MessagePort']);

function record(step: CurrentStep, outcome: StepOutcome): void {
  const left: ExitRecord = { outcome, told: step.told };
  writeExitRecord(step.request.folders.attempt, left);
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

function noteGroup(groups: Set<number>, group: number, isThere: boolean): void {
  if (isThere) groups.add(group);
  else groups.delete(group);
  send({ kind: 'group', group, isThere });
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

/** The parent may be gone; then so is this process, soon. */
function send(message: FromChild): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
