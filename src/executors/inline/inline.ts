import type { AbandonedAttempt, Attempt, AttemptEnd, AttemptMessage, Executor } from '../../ports/executor.ts';
import { attemptMarkOf, type StepHost } from '../../ports/step-host.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { OUTPUT_LIMITS, type OutputLimits, watchOutput } from '../attempt-output.ts';
import { sweepProcesses } from '../sweep.ts';

/**
 * Runs attempts in this process: for tests and mocks, where starting a process would take longer than the work. A step that never
 * returns cannot be ended, and one that ends the process ends everything; nothing of a coordinator that is gone can be adopted.
 */
export function openInlineExecutor(options: InlineOptions): Executor {
  const live = new Set<Attempt>();
  return {
    capabilities: { isolated: false, confirmsEnd: false },
    start(request, report) {
      const attempt = startAttempt(request, report, options);
      live.add(attempt);
      void attempt.ended.then(() => live.delete(attempt));
      return attempt;
    },
    adopt: (lost) => adoptNothing(lost),
    async close() {
      for (const attempt of live) attempt.stop(true);
      await Promise.all(Array.from(live, ({ ended }) => ended));
      await options.host.close();
    },
  };
}

export interface InlineOptions {
  /** One that leaves the process as it is. */
  readonly host: StepHost;
  readonly outputLimits?: OutputLimits;
}

function startAttempt(
  request: StepRequest,
  report: (message: AttemptMessage) => void,
  options: InlineOptions,
): Attempt {
  const [ask, kill] = [new AbortController(), new AbortController()];
  const output = watchOutput(request.folders.attempt, options.outputLimits ?? OUTPUT_LIMITS);
  const timer = setInterval(() => output.trim(), TRIM_EVERY_MS);
  timer.unref();
  const hosted = { report, signal: ask.signal, kill: kill.signal };
  const run = async (): Promise<AttemptEnd> => {
    const outcome = await options.host.run(request, hosted);
    clearInterval(timer);
    const left = ask.signal.aborted
      ? await sweepProcesses(attemptMarkOf({ run: request.run.id, step: request.step, attempt: request.attempt }))
      : [];
    if (left.length > 0) return { kind: 'unconfirmed', processes: left };
    return { kind: 'finished', outcome, output: output.finish() };
  };
  return {
    ended: run(),
    stop(force) {
      ask.abort();
      if (force) kill.abort();
    },
    leave() {
      ask.abort();
      kill.abort();
    },
  };
}

const TRIM_EVERY_MS = 200;

function adoptNothing(lost: AbandonedAttempt): Attempt {
  const sweep = async (): Promise<AttemptEnd> => {
    const left = await sweepProcesses(attemptMarkOf(lost));
    if (left.length > 0) return { kind: 'unconfirmed', processes: left };
    return { kind: 'lost', reason: 'the process that ran it is gone' };
  };
  return { ended: sweep(), stop: () => undefined, leave: () => undefined };
}
