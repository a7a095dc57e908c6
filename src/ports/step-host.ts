import type { StepOutcome, StepRequest } from '../model/step-request.ts';
import type { AttemptMessage } from './executor.ts';

/**
 * What runs one attempt inside a process: makes its folder, loads the code of its job type, and calls it. Executors decide in which process
 * that is. Several attempts may go on at once only where the host does not change the process for them (`isolated: false`).
 */
export interface StepHost {
  /** Resolves, never rejects, when the step's code is done and no process that it started through the host is left. */
  run(request: StepRequest, hosted: HostedStep): Promise<StepOutcome>;
  /** Closes what it keeps open from one step to the next. After all steps have ended. */
  close(): Promise<void>;
}

export interface HostedStep {
  report(message: AttemptMessage): void;
  /** Aborted to ask the step to end: its processes get TERM. */
  readonly signal: AbortSignal;
  /** Aborted to make it end: its processes get KILL. */
  readonly kill: AbortSignal;
  /** Told of each process group that the step starts, and when it is gone. */
  readonly onGroup?: (group: number, isThere: boolean) => void;
}

/** The environment variable that every process of an attempt inherits, so that those which leave their group are found: `RUN/STEP/ATTEMPT`. */
export const ATTEMPT_MARK = 'MILLRACE_ATTEMPT';

export function attemptMarkOf(attempt: {
  readonly run: string;
  readonly step: string;
  readonly attempt: number;
}): string {
  return `${attempt.run}/${attempt.step}/${attempt.attempt}`;
}
