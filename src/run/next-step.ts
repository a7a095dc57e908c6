import type { StepEvent } from '../model/event.ts';
import { isLive, type EndedStep, type LiveStep, type Step, type StepTries } from '../model/step.ts';
import { unreachable } from '../std/unreachable.ts';

/** A step after one more event of it; the same object when the event changes nothing. Throws when the event cannot follow. */
export function nextStep(step: Step, event: StepEvent): Step {
  const tries = triesOf(step);
  const { at } = event;
  switch (event.type) {
    case 'step_ready':
      return { ...tries, state: 'ready', memoKey: event.body.memoKey, since: at };
    case 'step_waiting':
      return waitForData(step, event);
    case 'step_queued':
      if (step.state !== 'ready') throw new Error(`${event.step} is queued while it is ${step.state}`);
      return { ...step, state: 'queued', since: at, for: event.body.for };
    case 'step_starting':
      return startAttempt(step, event.attempt, at);
    case 'step_succeeded':
      return {
        ...tries,
        state: 'succeeded',
        endedAt: at,
        memoKey: live(step, event).memoKey,
        versions: event.body.versions,
      };
    case 'items_collected':
      return { ...tries, state: 'succeeded', endedAt: at, memoKey: '', versions: {} };
    case 'step_unchanged':
      return { ...tries, ...event.body, state: 'unchanged', endedAt: at };
    case 'step_failed':
      return failStep(step, event);
    case 'step_skipped':
      return { ...tries, ...event.body, state: 'skipped', endedAt: at };
    case 'step_cancelled':
      return { ...tries, state: 'cancelled', endedAt: at };
    case 'step_cancel_unconfirmed':
      return { ...tries, state: 'cancel_unconfirmed', endedAt: at, processes: event.body.processes ?? [] };
    case 'step_retrying':
      return retry(step, event.body);
    case 'step_lost':
      return {
        ...tries,
        losses: tries.losses + 1,
        state: 'lost',
        memoKey: live(step, event).memoKey,
        reason: event.body.reason,
      };
    case 'step_started':
    case 'step_stopping':
    case 'asset_materialized':
    case 'asset_checked':
    case 'items_emitted':
    case 'asset_value':
    case 'step_logged':
      return nextLive(live(step, event), event);
    case 'asset_observed':
    case 'step_capped':
    case 'result_rejected':
      return step;
    default:
      return unreachable(event);
  }
}

type LiveEvent = Extract<
  StepEvent,
  {
    readonly type:
      | 'step_started'
      | 'step_stopping'
      | 'asset_materialized'
      | 'asset_checked'
      | 'asset_value'
      | 'step_logged'
      | 'items_emitted';
  }
>;

function nextLive(step: LiveStep, event: LiveEvent): LiveStep {
  if (event.type === 'step_stopping') return { ...step, stopping: { ...event.body, since: event.at } };
  const told = { ...step, told: step.told + 1 };
  switch (event.type) {
    case 'step_started':
      return {
        ...told,
        state: 'running',
        since: event.at,
        startedAt: event.at,
        ...(event.body.pid === undefined ? {} : { pid: event.body.pid }),
      };
    case 'asset_materialized':
      return { ...told, versions: { ...step.versions, [event.body.asset]: event.body.dataVersion } };
    case 'asset_checked':
      if (event.body.passed || event.body.severity === 'warn') return told;
      return { ...told, failedChecks: [...step.failedChecks, `${event.body.asset}: ${event.body.name}`] };
    case 'asset_value':
    case 'items_emitted':
    case 'step_logged':
      return told;
    default:
      return unreachable(event);
  }
}

function waitForData(step: Step, { step: id, at, body }: Told<'step_waiting'>): Step {
  if (step.state !== 'waiting') throw new Error(`${id} waits while it is ${step.state}`);
  return { ...step, wait: { since: step.wait?.since ?? at, ...body } };
}

function failStep(step: Step, { at, body }: Told<'step_failed'>): Step {
  const failures = step.failures + (isLive(step) ? 1 : 0);
  return { ...triesOf(step), failures, state: 'failed', endedAt: at, error: body.error };
}

type Told<Type> = Extract<StepEvent, { readonly type: Type }>;

function startAttempt(step: Step, attempt: number, at: number): LiveStep {
  if (step.state !== 'ready' && step.state !== 'queued')
    throw new Error(`an attempt starts while its step is ${step.state}`);
  if (attempt !== step.attempt + 1) throw new Error(`attempt ${attempt} follows attempt ${step.attempt}`);
  return {
    ...triesOf(step),
    attempt,
    state: 'starting',
    memoKey: step.memoKey,
    since: at,
    versions: {},
    failedChecks: [],
    told: 0,
  };
}

function retry(step: Step, body: Extract<StepEvent, { readonly type: 'step_retrying' }>['body']): Step {
  if (!isLive(step) && step.state !== 'lost') throw new Error(`a step is tried again while it is ${step.state}`);
  const failures = step.failures + (isLive(step) ? 1 : 0);
  return { ...triesOf(step), failures, state: 'retrying', memoKey: step.memoKey, dueAt: body.dueAt, error: body.error };
}

/** The attempt that an event tells of. */
function live(step: Step, event: StepEvent): LiveStep {
  if (!isLive(step)) throw new Error(`${event.type} of ${event.step} comes while it is ${step.state}`);
  if ('attempt' in event && event.attempt !== step.attempt)
    throw new Error(`${event.type} of attempt ${event.attempt} comes during attempt ${step.attempt}`);
  return step;
}

function triesOf(step: Step): StepTries {
  const { attempt, failures, losses, startedAt } = step;
  return { attempt, failures, losses, ...(startedAt === undefined ? {} : { startedAt }) };
}

/** What a step that is done for good means for those that come after it. */
export function endKindOf(step: EndedStep): 'success' | 'failure' | 'skip' {
  switch (step.state) {
    case 'succeeded':
    case 'unchanged':
      return 'success';
    case 'skipped':
      return 'skip';
    case 'failed':
    case 'cancelled':
    case 'cancel_unconfirmed':
      return 'failure';
    default:
      return unreachable(step);
  }
}
