import type { AttemptOutput } from '../model/event.ts';
import type { StepMessage, StepOutcome, StepRequest } from '../model/step-request.ts';

/**
 * Where attempts of steps run. The coordinator decides and records; an executor begins an attempt, passes on what it tells, and knows
 * when nothing of it runs any more. It decides no retry and writes no event.
 */
export interface Executor {
  readonly capabilities: ExecutorCapabilities;
  /**
   * Begins an attempt and returns at once; any number may go on together. `report` is called in order, with everything but `finished`,
   * and never after `ended` has resolved.
   */
  start(request: StepRequest, report: (message: AttemptMessage) => void): Attempt;
  /**
   * Takes over an attempt that a coordinator began which is gone, or frozen. Everything that the attempt ever told is told again, from its
   * first message, and then what it still tells; where nothing is left of it, nothing. If it still runs it is ended first, unless the
   * executor can go on with it. An attempt that has not begun never will.
   */
  adopt(lost: AbandonedAttempt, report: (message: AttemptMessage) => void): Attempt;
  /** Ends what still runs, and everything that it keeps for later attempts. Afterwards nothing that it started is left. */
  close(): Promise<void>;
}

export interface ExecutorCapabilities {
  /** Whether a step cannot hurt the coordinator: it may end its process, use up memory, never return. */
  readonly isolated: boolean;
  /** Whether `stop` with force ends everything that an attempt started, and `ended` proves it. */
  readonly confirmsEnd: boolean;
}

export interface Attempt {
  /** Resolves, never rejects, when nothing of the attempt runs any more, or when that cannot be found out (`unconfirmed`). */
  readonly ended: Promise<AttemptEnd>;
  /** Asks the attempt to end (abort signal, TERM), or with force makes it (KILL). May be called again, and after the end. */
  stop(force: boolean): void;
  /**
   * Lets go of it, because another coordinator has adopted it: it goes on, unless the executor cannot let it; nothing is reported any
   * more, and `ended` need not resolve.
   */
  leave(): void;
}

export type AttemptMessage = Exclude<StepMessage, { readonly kind: 'finished' }>;

export type AttemptEnd = { readonly output?: AttemptOutput } & (
  | { readonly kind: 'finished'; readonly outcome: StepOutcome }
  /** What ran it is gone and left no result. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** It was made to end, and something of it may still run. */
  | { readonly kind: 'unconfirmed'; readonly processes: readonly number[] }
);

export interface AbandonedAttempt {
  readonly run: string;
  readonly step: string;
  readonly attempt: number;
  /** What the names of its files begin with, as in the request that began it. */
  readonly files: string;
  /** The process that it told, if it did. */
  readonly pid?: number;
  /** As in the request that began it. */
  readonly memoryBytesMax?: number;
}
