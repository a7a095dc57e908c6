import type { EventOf, Failure, StepEvent } from '../../src/model/event.ts';
import type { Input } from '../../src/graph/graph.ts';
import { parseDuration } from '../../src/std/durations.ts';
import { type Finding, found } from './finding.ts';
import type { Body } from './host.ts';
import type { RunModel, StepModel } from './run-model.ts';
import type { Outside } from './outside.ts';
import type { World } from './world.ts';

/** What is wrong with an event of a step, given what was stored before and what its body really did. */
export function checkAttempt(check: AttemptCheck, event: StepEvent): readonly Finding[] {
  const { run, step, body } = check;
  const isAboutThis = !('attempt' in event) || event.type === 'step_starting' || event.type === 'result_rejected';
  return [
    ...found(step.isEnded && !SAYS_NOTHING_NEW.has(event.type), {
      invariant: 'I3 accepted once',
      message: `${event.type} of ${step.id}, which is ${step.state}`,
    }),
    ...found(!isAboutThis && event.attempt !== step.attempt, {
      invariant: 'I3 accepted once',
      message: `${event.type} of ${step.id} tells of another attempt than ${step.attempt}`,
    }),
    ...found(run.state === 'cancelling' && (event.type === 'step_starting' || event.type === 'step_ready'), {
      invariant: 'I14 cancelled means dead',
      message: `${event.type} of ${step.id} while its run is cancelled`,
    }),
    ...found(ENDS_ATTEMPT.has(event.type) && body?.isGone === false, {
      invariant: 'I14 cancelled means dead',
      message: `${event.type} of ${step.id} before ${body?.id ?? ''} is gone`,
    }),
    ...checkByType(check, event),
  ];
}

export interface AttemptCheck {
  readonly run: RunModel;
  readonly step: StepModel;
  /** Of the attempt that the step is at. */
  readonly body: Body | undefined;
  readonly world: World;
  readonly outside: Outside;
  /** What the step says of data outside, where it reads it. */
  readonly input: Input | undefined;
  readonly hasJumps: boolean;
  /** Whether coordinators do at once what they have decided. */
  readonly isPunctual: boolean;
}

const SAYS_NOTHING_NEW: ReadonlySet<string> = new Set(['result_rejected', 'step_capped']);

/** An end that could not be confirmed is the only one that a body may outlive. */
const ENDS_ATTEMPT: ReadonlySet<string> = new Set([
  'step_succeeded',
  'step_unchanged',
  'step_failed',
  'step_cancelled',
  'step_retrying',
  'step_lost',
]);

function checkByType(check: AttemptCheck, event: StepEvent): readonly Finding[] {
  switch (event.type) {
    case 'step_ready':
      return checkReady(check);
    case 'step_starting':
      return checkStarting(check, event.attempt);
    case 'step_skipped':
      return checkSkipped(check, event);
    case 'step_stopping':
      return event.body.reason === 'timeout' ? checkTimeout(check) : checkAsked(check);
    case 'items_collected':
      return checkNeeds(check);
    case 'step_succeeded':
      return checkSucceeded(check, event);
    case 'step_unchanged':
      return checkUnchanged(check, event);
    case 'step_failed':
      return event.body.error.kind === 'input'
        ? checkGivenUp(check, event)
        : checkFailure(check, event.body.error, true);
    case 'step_retrying':
      return checkFailure(check, event.body.error, false);
    case 'step_lost':
      return checkLost(check);
    case 'step_cancelled':
      return [...checkAsked(check), ...checkCancelled(check)];
    case 'step_cancel_unconfirmed':
      return checkUnconfirmed(check);
    default:
      return [];
  }
}

function checkReady(check: AttemptCheck): readonly Finding[] {
  const { step, body, world, hasJumps } = check;
  const waitedMs = world.now - (body?.goneAt ?? -Infinity);
  return [
    ...checkNeeds(check),
    ...found(step.state === 'waiting' && check.input?.when === 'wait' && !check.outside.isThere, {
      invariant: 'I8 after its parents',
      message: `${step.id} goes on although the data that it waits for is not there`,
    }),
    ...found(step.state === 'retrying' && !hasJumps && waitedMs < step.againDelayMs, {
      invariant: 'P12 retries as asked',
      message: `${step.id} is tried again after ${waitedMs} ms instead of ${step.againDelayMs}`,
    }),
  ];
}

/** Nothing of it ran: it waited for as long as it may. */
function checkGivenUp({ step, input, hasJumps }: AttemptCheck, { at }: StepEvent): readonly Finding[] {
  const timeoutMs = parseDuration(input?.timeout ?? '') ?? Infinity;
  const waitedMs = at - (step.toldToWaitAt ?? at);
  return found(step.state !== 'waiting' || (!hasJumps && waitedMs < timeoutMs), {
    invariant: 'P12 retries as asked',
    message: `${step.id}, which is ${step.state}, stops waiting after ${waitedMs} ms instead of ${timeoutMs}`,
  });
}

function checkNeeds({ run, step }: AttemptCheck): readonly Finding[] {
  const open = run.needsOf(step).filter(({ isSuccess }) => !isSuccess);
  const states = open.map(({ id, state }) => `${id} is ${state}`).join(', ');
  return found(open.length > 0, {
    invariant: 'I8 after its parents',
    message: `${step.id} goes on although ${states}`,
  });
}

function checkStarting({ run, step, body }: AttemptCheck, attempt: number): readonly Finding[] {
  return [
    ...found(step.state !== 'ready' && step.state !== 'queued', {
      invariant: 'I3 accepted once',
      message: `${step.id} starts while it is ${step.state}`,
    }),
    ...found(attempt !== step.attempt + 1, {
      invariant: 'I3 accepted once',
      message: `attempt ${attempt} of ${step.id} follows ${step.attempt}`,
    }),
    ...found(run.state !== 'running', {
      invariant: 'I8 after its parents',
      message: `${step.id} starts while its run is ${run.state}`,
    }),
    ...found(body?.isGone === false, {
      invariant: 'I5 one body at a time',
      message: `${step.id} starts again before ${body?.id ?? ''} is gone`,
    }),
    ...found(step.failures >= step.job.retry.attemptsMax, {
      invariant: 'P12 retries as asked',
      message: `${step.id} is tried again after ${step.failures} failures`,
    }),
  ];
}

function checkSkipped({ run, step }: AttemptCheck, { body }: EventOf<'step_skipped'>): readonly Finding[] {
  if (body.reason === 'bad_input') return [];
  const by = run.blamedBy(step).find(({ id }) => id === body.by);
  const isSkip = by?.state === 'skipped';
  const isFailure = by !== undefined && by.isEnded && !by.isSuccess && !isSkip;
  return found(!(body.reason === 'upstream_skipped' ? isSkip : isFailure), {
    invariant: 'I8 after its parents',
    message: `${step.id} is skipped (${body.reason}) because of ${body.by ?? 'nothing'}, which is ${by?.state ?? 'no parent'}`,
  });
}

/** Time in which nobody coordinated the run is told by a clock that may have jumped. */
function checkTimeout({ run, step, body, world, hasJumps }: AttemptCheck): readonly Finding[] {
  const { timeoutMs = Infinity } = step.job;
  if (hasJumps && run.takenOverAt > step.liveSince) return [];
  const tookMs = world.now - (body?.beganAt ?? world.now);
  return found(tookMs < timeoutMs, {
    invariant: 'P3 results are what bodies said',
    message: `${step.id} is out of time after ${tookMs} of ${timeoutMs} ms`,
  });
}

function checkAsked({ run, step }: AttemptCheck): readonly Finding[] {
  return found(run.state !== 'cancelling', {
    invariant: 'I14 cancelled means dead',
    message: `${step.id} is cancelled although nobody cancelled its run`,
  });
}

function checkSucceeded(check: AttemptCheck, event: EventOf<'step_succeeded'>): readonly Finding[] {
  const { step, body } = check;
  const wrong = (isWrong: boolean, message: string): readonly Finding[] =>
    found(isWrong, { invariant: 'P3 results are what bodies said', message: `${step.id} succeeded, but ${message}` });
  const told = (body?.told ?? []).flatMap((message) => [
    ...wrong(isFailedCheck(message), 'a check failed'),
    ...wrong(
      message.kind === 'materialized' &&
        event.body.versions[message.asset] !== (message.told.dataVersion ?? step.memoKey),
      'made another version of what it made',
    ),
  ]);
  const outcome = body?.record?.outcome.state ?? 'nothing';
  const count = body?.told.length ?? 0;
  return [
    ...checkNeeds(check),
    ...wrong(outcome !== 'succeeded', `its body left ${outcome}`),
    ...wrong(step.told !== count, `${step.told} of its messages are stored, its body told ${count}`),
    ...told,
  ];
}

function checkUnchanged(check: AttemptCheck, event: EventOf<'step_unchanged'>): readonly Finding[] {
  const { step, body } = check;
  const outcome = body?.record?.outcome.state ?? 'nothing';
  return [
    ...checkNeeds(check),
    ...found(event.body.reason === 'reported' && (outcome !== 'unchanged' || body?.told.some(isFailedCheck) === true), {
      invariant: 'P3 results are what bodies said',
      message: `${step.id} is unchanged, its body left ${outcome}, and checks may have failed`,
    }),
  ];
}

function checkFailure({ run, step, body }: AttemptCheck, error: Failure, isLast: boolean): readonly Finding[] {
  const outcome = body?.record?.outcome.state ?? 'nothing';
  const mayRetry =
    error.kind === 'lost'
      ? step.losses <= LOSSES_MAX
      : error.retryable && step.failures + 1 < step.job.retry.attemptsMax && run.state !== 'cancelling';
  return [
    ...found(!REASONS[error.kind].includes(outcome) && (error.kind !== 'lost' || step.state !== 'lost'), {
      invariant: 'P3 results are what bodies said',
      message: `${step.id} failed (${error.kind}: ${error.message}), its body left ${outcome}`,
    }),
    ...found(isLast === mayRetry, {
      invariant: 'P12 retries as asked',
      message: `${step.id} is ${isLast ? 'not ' : ''}tried again (${error.kind}) after ${step.failures} failures, ${step.losses} losses`,
    }),
  ];
}

/** What a body may have left when its step fails in each way. */
const REASONS: Readonly<Record<Failure['kind'], readonly string[]>> = {
  user: ['failed'],
  internal: ['cancelled'],
  check: ['succeeded', 'unchanged'],
  contract: ['succeeded'],
  input: [],
  lost: [],
  timeout: ['nothing', 'failed', 'cancelled', 'lost'],
};

function checkLost({ step, body }: AttemptCheck): readonly Finding[] {
  const outcome = body?.record?.outcome.state ?? 'lost';
  return found(outcome !== 'lost', {
    invariant: 'P4 no result is thrown away',
    message: `${step.id} is lost, its body left ${outcome}`,
  });
}

function checkCancelled({ step, body }: AttemptCheck): readonly Finding[] {
  const isThrownAway = step.isLive && body?.record?.outcome.state === 'succeeded' && !body.told.some(isFailedCheck);
  return found(isThrownAway, {
    invariant: 'P4 no result is thrown away',
    message: `${step.id} is cancelled, its body succeeded`,
  });
}

function isFailedCheck(message: Body['told'][number]): boolean {
  return message.kind === 'checked' && !message.check.passed && message.check.severity === 'error';
}

/** KILL ends what can be ended within a moment; so much a coordinator that is neither frozen nor waiting for the store gives it. */
function checkUnconfirmed({ step, body, world, isPunctual }: AttemptCheck): readonly Finding[] {
  const isGivenUp = body?.isGone === false;
  const killedMs = world.now - (body?.killedAt ?? world.now);
  const isEarly = body?.killedAt === undefined || (isPunctual && killedMs < KILL_MS);
  return found(isGivenUp && isEarly && !(body.script.isUnkillable && body.script.saysUnconfirmed), {
    invariant: 'P8 killed before given up',
    message: `${step.id} is given up ${body?.killedAt === undefined ? 'and was never killed' : `${killedMs} ms after KILL`}`,
  });
}

const KILL_MS = 400;
const LOSSES_MAX = 3;
