import type { EventDraft } from '../model/event.ts';
import { isLive } from '../model/step.ts';
import type { AttemptEnd, AttemptMessage } from '../ports/executor.ts';
import { itemAt } from '../std/sequence.ts';
import { judgeEnd } from './judge.ts';
import type { RunLimits } from './limits.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import type { RunDetails } from './run-details.ts';
import type { RunState } from './run-state.ts';
import type { FoundData } from './step-records.ts';
import { capMessage, type TellLimit } from './tell-limit.ts';
import { toEvent } from './tell.ts';

/** What a coordinator hears between two looks, and the time of the run at which it heard it. */
export type DatedNews = News & { readonly at: number };

export type News =
  | { readonly kind: 'told'; readonly live: LiveAttempt; readonly message: AttemptMessage }
  | { readonly kind: 'ended'; readonly live: LiveAttempt; readonly end: AttemptEnd }
  | { readonly kind: 'found'; readonly found: ReadonlyMap<number, FoundData> }
  /** A step that waits for data is to be looked at again. */
  | { readonly kind: 'due'; readonly place: number }
  | { readonly kind: 'cancelled'; readonly reason: string }
  /** There may be room for what waits. */
  | { readonly kind: 'room' }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'broken'; readonly error: unknown };

/** An attempt that this coordinator has begun or adopted. */
export interface LiveAttempt {
  readonly place: number;
  readonly number: number;
  readonly told: TellLimit;
}

/** The events that keep what was heard, given the state up to then. Pure, but that it counts what an attempt told. */
export function eventsOfNews(news: DatedNews, state: RunState, hearing: Hearing): readonly EventDraft[] {
  switch (news.kind) {
    case 'told':
      return eventsOfMessage(news.live, news.message, { state, hearing });
    case 'ended':
      return eventsOfEnd(news, state, hearing);
    case 'cancelled':
      return state.state === 'cancelling' ? [] : [{ type: 'run_cancelling', body: { reason: news.reason } }];
    case 'found':
    case 'due':
    case 'room':
    case 'superseded':
    case 'broken':
      return [];
  }
}

export interface Hearing {
  readonly details: RunDetails;
  readonly limits: RunLimits;
  /** From 0 to below 1. */
  readonly random: () => number;
}

function eventsOfMessage(
  live: LiveAttempt,
  message: AttemptMessage,
  { state, hearing }: { readonly state: RunState; readonly hearing: Hearing },
): readonly EventDraft[] {
  const step = itemAt(state.steps, live.place);
  if (!isLive(step) || step.attempt !== live.number) return [];
  const capped = capMessage(message, live.told, hearing.limits);
  if (capped === undefined || live.told.takeStored()) return [];
  const { id, job } = stepAt(state, live.place);
  const definition = job.view ? job.work : undefined;
  const partitions = hearing.details.keysOf(live.place, state.index);
  const judged =
    capped.kind === 'checked' ? hearing.details.judgedKeysOf(live.place, capped.asset, state.index) : undefined;
  return [toEvent(capped, { id, live: step, partitions, judged, definition })];
}

function eventsOfEnd(
  { live, end, at }: Extract<DatedNews, { readonly kind: 'ended' }>,
  state: RunState,
  { random }: Hearing,
): readonly EventDraft[] {
  const { place, number: attempt } = live;
  const step = itemAt(state.steps, place);
  const { id, job } = stepAt(state, place);
  if (!isLive(step) || step.attempt !== attempt) {
    const outcome = end.kind === 'finished' ? end.outcome.state : end.kind;
    const reason = `the attempt was given up, the step is ${step.state}`;
    return [{ type: 'result_rejected', step: id, attempt, body: { reason, outcome } }];
  }
  const isCancelling = state.state === 'cancelling';
  const leftOut: EventDraft[] = live.told.leftOut().map((body) => ({ type: 'step_capped', step: id, attempt, body }));
  return [...leftOut, ...judgeEnd({ id, step, job, end, now: at, isCancelling, random })];
}

function stepAt({ index }: RunState, place: number) {
  const step = plannedStepAt(index, place);
  return { id: step.id, job: plannedJobOf(index.plan, step) };
}
