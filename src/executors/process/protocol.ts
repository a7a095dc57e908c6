import type { StepOutcome, StepRequest } from '../../model/step-request.ts';
import type { AttemptMessage } from '../../ports/executor.ts';

/** The environment variable of every step child: the process id of its parent. */
export const CHILD_MARK = 'MILLRACE_STEP_CHILD';

/** What a step child is told. When its parent lets go of the channel it ends with the attempt that it has, or at once. */
export type ToChild =
  | { readonly kind: 'run'; readonly request: StepRequest }
  /** Ends the step in the child, in so far as its code listens; the rest is done by signals. */
  | { readonly kind: 'stop' };

/** What it tells, in order. */
export type FromChild =
  | { readonly kind: 'told'; readonly message: AttemptMessage }
  /** The result is in the journal, and no process group of the step is left. `clean`: the process is as it was before, so another step may run in it. */
  | { readonly kind: 'done'; readonly outcome: StepOutcome; readonly clean: boolean };
