import { isEnded, isLive, type LiveStep } from '../model/step.ts';
import { itemsOf, itemAt } from '../std/sequence.ts';
import type { Intention } from './decide.ts';
import type { RunLimits } from './limits.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** Attempts that are out of time, or whose run is cancelled, are asked to end, then made to. What has not started is cancelled at once. */
export function decideStops(now: number, state: RunState, limits: RunLimits): readonly Intention[] {
  const live = state.work.live.flatMap((place) => {
    const step = itemAt(state.steps, place);
    return isLive(step) ? decideStop(now, state, place, { step, limits }) : [];
  });
  return state.state === 'cancelling' ? [...live, ...cancelOthers(state, limits)] : live;
}

function decideStop(
  now: number,
  state: RunState,
  place: number,
  about: { readonly step: LiveStep; readonly limits: RunLimits },
): Intention[] {
  const { step, limits } = about;
  const { stopping } = step;
  const reason =
    stopping?.reason ??
    (state.state === 'cancelling' ? 'cancelled' : isOutOfTime(now, state, place, step) ? 'timeout' : undefined);
  if (reason === undefined) return [];
  const { id } = plannedStepAt(state.index, place);
  const stop = (force: boolean): Intention => ({
    event: { type: 'step_stopping', step: id, attempt: step.attempt, body: { reason, force } },
    effect: { kind: 'stop', place, force },
  });
  if (stopping === undefined) return [stop(false)];
  if (!stopping.force) return stopping.since + limits.stopGraceMs <= now ? [stop(true)] : [];
  if (stopping.since + limits.stopConfirmMs > now) return [];
  return [
    {
      event: {
        type: 'step_cancel_unconfirmed',
        step: id,
        attempt: step.attempt,
        body: step.pid === undefined ? {} : { processes: [step.pid] },
      },
    },
  ];
}

function isOutOfTime(now: number, state: RunState, place: number, step: LiveStep): boolean {
  const timeoutMs = timeoutOf(state, place);
  return timeoutMs !== undefined && step.state === 'running' && step.since + timeoutMs <= now;
}

function cancelOthers(state: RunState, { intentionsMax }: RunLimits): Intention[] {
  const intentions: Intention[] = [];
  let place = 0;
  for (const step of itemsOf(state.steps)) {
    const at = place++;
    if (isEnded(step) || isLive(step)) continue;
    if (intentions.length >= intentionsMax) break;
    intentions.push({ event: { type: 'step_cancelled', step: plannedStepAt(state.index, at).id, body: {} } });
  }
  return intentions;
}

/** When something will have to be decided although nothing happens: an attempt out of time, a grace over, a retry due. */
export function wakeTimeOf(state: RunState, limits: RunLimits): number | undefined {
  const times = state.work.live.flatMap((place): number[] => {
    const step = itemAt(state.steps, place);
    if (!isLive(step)) return [];
    if (step.stopping !== undefined)
      return [step.stopping.since + (step.stopping.force ? limits.stopConfirmMs : limits.stopGraceMs)];
    const timeoutMs = timeoutOf(state, place);
    return timeoutMs === undefined || step.state !== 'running' ? [] : [step.since + timeoutMs];
  });
  if (state.work.retrying !== undefined && state.state === 'running') times.push(state.work.retrying.key);
  return times.length === 0 ? undefined : Math.min(...times);
}

function timeoutOf({ index }: RunState, place: number): number | undefined {
  return plannedJobOf(index.plan, plannedStepAt(index, place)).timeoutMs;
}
