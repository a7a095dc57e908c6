import { isLive, type Step } from '../model/step.ts';
import type { EventBatch, SlotTake, WaitRank } from '../ports/store.ts';
import { itemAt } from '../std/sequence.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';
import { sharedNameOf } from './shared-limits.ts';

/** What attempts take of limits that runs share, and what is free again, between two states that differ in these steps. Pure. */
export function slotsOf(
  before: RunState,
  after: RunState,
  places: Iterable<number>,
): Pick<EventBatch, 'takes' | 'frees'> {
  const { plan } = after.index;
  const takes: SlotTake[] = [];
  const frees: number[] = [];
  for (const place of places) {
    const { limits } = plannedJobOf(plan, plannedStepAt(after.index, place));
    if (limits.length === 0) continue;
    const [old, step] = [stepIn(before, place), itemAt(after.steps, place)];
    const isSame = old !== undefined && isLive(old) && isLive(step) && old.attempt === step.attempt;
    if (old !== undefined && isLive(old) && !isSame) frees.push(place);
    if (!isLive(step) || isSame) continue;
    const { attempt } = step;
    const rank = old === undefined ? rankOf(after, place, step.since) : rankOf(before, place, step.since);
    for (const limit of limits) {
      const max = plan.limits[limit] ?? 0;
      takes.push({ limit: sharedNameOf(plan, limit), max, place, attempt, rank });
    }
  }
  return { ...(takes.length === 0 ? {} : { takes }), ...(frees.length === 0 ? {} : { frees }) };
}

/** Where a step stands among those of all runs that wait for the same. */
export function rankOf(state: RunState, place: number, now: number): WaitRank {
  const { index } = state;
  const step = itemAt(state.steps, place);
  const { priority } = plannedJobOf(index.plan, plannedStepAt(index, place));
  return { priority, since: step.state === 'ready' || step.state === 'queued' ? step.since : now };
}

/** `undefined` before the run has the step. */
function stepIn({ index, steps }: RunState, place: number): Step | undefined {
  return place < index.plan.steps.length ? itemAt(steps, place) : undefined;
}
