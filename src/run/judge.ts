import type { AttemptOutput, EventDraft, Failure } from '../model/event.ts';
import type { PlannedJob, RetryPolicy } from '../model/plan.ts';
import type { LiveStep } from '../model/step.ts';
import type { StepFailure, StepOutcome } from '../model/step-request.ts';
import { formatDuration } from '../std/durations.ts';
import { unreachable } from '../std/unreachable.ts';
import type { AttemptEnd } from '../ports/executor.ts';

/** What the end of an attempt means for its step: events, of which the last changes its state. Pure. */
export function judgeEnd(ended: EndedAttempt): readonly EventDraft[] {
  const { id, step, end } = ended;
  const output = end.output === undefined ? {} : { output: end.output };
  const capped = end.output === undefined ? [] : tellCapped(ended, end.output);
  switch (end.kind) {
    case 'finished':
      return [...capped, judgeOutcome(ended, end.outcome, output)];
    case 'lost':
      return [...capped, judgeOutcome(ended, { state: 'lost', reason: end.reason }, output)];
    case 'unconfirmed':
      return [
        ...capped,
        { type: 'step_cancel_unconfirmed', step: id, attempt: step.attempt, body: { processes: end.processes } },
      ];
    default:
      return unreachable(end);
  }
}

export interface EndedAttempt {
  readonly id: string;
  readonly step: LiveStep;
  readonly job: PlannedJob;
  readonly end: AttemptEnd;
  readonly now: number;
  readonly isCancelling: boolean;
  readonly random: () => number;
}

type Output = { readonly output?: AttemptOutput };

function judgeOutcome(ended: EndedAttempt, outcome: StepOutcome, output: Output): EventDraft {
  const { id, step } = ended;
  switch (outcome.state) {
    case 'succeeded':
      return judgeChecks(ended, output) ?? judgeSuccess(ended, output);
    case 'unchanged':
      return (
        judgeChecks(ended, output) ?? {
          type: 'step_unchanged',
          step: id,
          body: { reason: 'reported', message: outcome.reason, memoKey: step.memoKey, versions: step.versions },
        }
      );
    case 'failed':
      return judgeFailure(ended, step.stopping?.reason === 'timeout' ? timeoutOf(ended) : outcome.error, output);
    case 'lost':
      if (step.stopping !== undefined) return judgeOutcome(ended, { state: 'cancelled' }, output);
      return { type: 'step_lost', step: id, attempt: step.attempt, body: { reason: outcome.reason, ...output } };
    case 'cancelled':
      if (step.stopping?.reason === 'timeout') return judgeFailure(ended, timeoutOf(ended), output);
      if (step.stopping === undefined) return judgeFailure(ended, ENDED_ITSELF, output);
      return { type: 'step_cancelled', step: id, body: output };
    default:
      return unreachable(outcome);
  }
}

const ENDED_ITSELF: StepFailure = {
  kind: 'internal',
  message: 'The attempt ended as cancelled although nobody asked for it.',
  retryable: true,
};

/** What a check of severity error found is the step's failure, whatever its code says. */
function judgeChecks(ended: EndedAttempt, output: Output): EventDraft | undefined {
  const [failedCheck] = ended.step.failedChecks;
  if (failedCheck === undefined) return undefined;
  return judgeFailure(ended, { kind: 'check', message: `The check ${failedCheck} failed.`, retryable: false }, output);
}

function judgeSuccess({ id, step, now }: EndedAttempt, output: Output): EventDraft {
  const durationMs = Math.max(0, now - (step.startedAt ?? step.since));
  return {
    type: 'step_succeeded',
    step: id,
    attempt: step.attempt,
    body: { durationMs, ...output, versions: step.versions },
  };
}

/** Another attempt, or the end of it. */
function judgeFailure(ended: EndedAttempt, error: Failure, output: Output): EventDraft {
  const { id, step, job, now, isCancelling } = ended;
  const failures = step.failures + 1;
  if (isCancelling && step.stopping?.reason === 'cancelled') return { type: 'step_cancelled', step: id, body: output };
  if (error.retryable && !isCancelling && failures < job.retry.attemptsMax) {
    const dueAt = now + delayOf(job.retry, failures, ended.random);
    return { type: 'step_retrying', step: id, attempt: step.attempt, body: { dueAt, error, ...output } };
  }
  const durationMs = Math.max(0, now - (step.startedAt ?? step.since));
  return { type: 'step_failed', step: id, body: { error, durationMs, ...output } };
}

/** How long to wait after so many failures. Jitter shortens it by a random part of up to a half. */
export function delayOf(retry: RetryPolicy, failures: number, random: () => number): number {
  const grown = retry.backoff === 'exponential' ? retry.delayMs * 2 ** Math.min(failures - 1, 30) : retry.delayMs;
  const delayMs = Math.min(grown, retry.delayMaxMs);
  return Math.round(retry.jitter ? delayMs * (1 - random() / 2) : delayMs);
}

function timeoutOf({ job }: EndedAttempt): Failure {
  const after = job.timeoutMs === undefined ? '' : ` of ${formatDuration(job.timeoutMs)}`;
  return { kind: 'timeout', message: `The attempt took longer than its timeout${after}.`, retryable: true };
}

function tellCapped({ id, step }: EndedAttempt, output: AttemptOutput): EventDraft[] {
  const streams = [
    { what: 'stdout', leftOut: output.stdout.leftOut },
    { what: 'stderr', leftOut: output.stderr.leftOut },
  ] as const;
  return streams
    .filter(({ leftOut }) => leftOut > 0)
    .map((body) => ({ type: 'step_capped', step: id, attempt: step.attempt, body }));
}
