import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { AttemptMessage } from '../../ports/executor.ts';

/** What a step child is told. It ends when its parent lets go of the channel. */
export type ToChild =
  | { readonly kind: 'run'; readonly request: StepRequest }
  /** Ends the step in the child, in so far as its code listens; the rest is done by signals. */
  | { readonly kind: 'stop' };

/** What it tells, in order. */
export type FromChild =
  | { readonly kind: 'told'; readonly message: AttemptMessage }
  /** A process group of the step is there, or gone. */
  | { readonly kind: 'group'; readonly group: number; readonly isThere: boolean }
  /** The result is on disk. `clean`: the process is as it was before, so another step may run in it. */
  | { readonly kind: 'done'; readonly outcome: StepOutcome; readonly clean: boolean };
