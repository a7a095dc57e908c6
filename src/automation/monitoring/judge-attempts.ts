import { isRunEnded, type Run } from '../../model/run.ts';
import { isEnded } from '../../model/step.ts';
import type { StepRecord } from '../../ports/store.ts';

/** What became of a run, or of one step of it: by the run itself, or by a run that repeats it. Pure. */
export function judgeAttempts(attempts: readonly RunAttempt[], step?: string): Progress {
  for (const { run, steps } of attempts) {
    const doneAt = step === undefined ? runDoneAt(run) : stepDoneAt(steps.find(({ id }) => id === step));
    if (doneAt !== undefined) return { state: 'done', at: doneAt };
  }
  const last = attempts.at(-1)?.run;
  if (last === undefined) return { state: 'gone' };
  return last.state === 'cancelled' || last.state === 'cancel_unconfirmed' ? { state: 'cancelled' } : { state: 'open' };
}

/** A run, or one that repeats it, with those of its steps that matter. */
export interface RunAttempt {
  readonly run: Run;
  readonly steps: readonly StepRecord[];
}

/** What failed is not done yet: somebody may run it again. Times are milliseconds since 1970. */
export type Progress =
  | { readonly state: 'done'; readonly at: number }
  | { readonly state: 'open' }
  | { readonly state: 'cancelled' }
  /** Nothing is known of it any more. */
  | { readonly state: 'gone' };

/** Where a run is, in words that go on a sentence about it. */
export function describeProgress({ run, steps }: RunAttempt, step?: string): string {
  const { state } = run;
  if (state === 'queued') return 'has not begun: it waits for its turn';
  if (state === 'failed') return 'has failed';
  if (isRunEnded(state)) return `was ${state === 'succeeded' ? 'done' : 'cancelled'}`;
  const found = step === undefined ? undefined : steps.find(({ id }) => id === step)?.step.state;
  if (found === undefined) return 'goes on';
  return found === 'failed' ? 'has failed' : `is not done: it is ${found}`;
}

function runDoneAt({ state, endedAt }: Run): number | undefined {
  return state === 'succeeded' ? endedAt : undefined;
}

/** A step that its condition makes needless is done, too. */
function stepDoneAt(record: StepRecord | undefined): number | undefined {
  const step = record?.step;
  if (step === undefined || !isEnded(step)) return undefined;
  const isDone =
    step.state === 'succeeded' ||
    step.state === 'unchanged' ||
    (step.state === 'skipped' && step.reason === 'condition');
  return isDone ? step.endedAt : undefined;
}
