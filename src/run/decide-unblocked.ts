import { drain } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import type { EventDraft } from '../model/event.ts';
import { isEnded, type StepWait, type WaitingStep } from '../model/step.ts';
import type { Intention, Look, ParkedStep, StepFacts } from './decide.ts';
import { endKindOf } from './next-step.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** Steps with nothing left to wait for become ready, unchanged or skipped; `unknown` are those of which that cannot be said yet. */
export function decideUnblocked(
  state: RunState,
  look: Look,
): { readonly intentions: Intention[]; readonly unknown: number[]; readonly parked: ParkedStep[] } {
  const intentions: Intention[] = [];
  const unknown: number[] = [];
  const parked: ParkedStep[] = [];
  if (state.state !== 'running') return { intentions, unknown, parked };
  for (const place of drain(state.work.unblocked)) {
    const step = itemAt(state.steps, place);
    if (step.state !== 'waiting') continue;
    if (intentions.length >= look.limits.intentionsMax) break;
    const { id, over, needs } = plannedStepAt(state.index, place);
    const finder = over === undefined ? undefined : itemAt(state.steps, over);
    const isOpen = finder !== undefined && isEnded(finder) && endKindOf(finder) === 'success';
    if (isOpen && step.missing > 0) continue; // some of its items go on
    if (step.stoppedBy !== undefined) {
      const by = plannedStepAt(state.index, step.stoppedBy.step).id;
      intentions.push({ event: { type: 'step_skipped', step: id, body: { reason: step.stoppedBy.reason, by } } });
      continue;
    }
    if (over !== undefined) {
      intentions.push({ event: { type: 'items_collected', step: id, body: { items: needs.length } } });
      continue;
    }
    const facts = look.assess(place);
    if (facts === undefined) unknown.push(place);
    else if (facts.waits === undefined) intentions.push(...eventsOf(id, facts).map((event) => ({ event })));
    else {
      const { lookAt, ...wait } = facts.waits;
      parked.push({ place, lookAt });
      if (isNews(step, wait)) intentions.push({ event: { type: 'step_waiting', step: id, body: wait } });
    }
  }
  return { intentions, unknown, parked };
}

/** That something grows older is none. */
function isNews({ wait }: WaitingStep, { for: awaited, others }: Pick<StepWait, 'for' | 'others'>): boolean {
  const spell = (all: StepWait['for']): string =>
    all.map(({ asset, partition, reason }) => `${asset}\n${partition ?? ''}\n${reason}`).join('\n');
  return wait === undefined || wait.others !== others || spell(wait.for) !== spell(awaited);
}

function eventsOf(step: string, facts: StepFacts): EventDraft[] {
  const seen = (facts.observed ?? []).map((body): EventDraft => ({ type: 'asset_observed', step, body }));
  return [...seen, eventOf(step, facts)];
}

function eventOf(step: string, facts: StepFacts): EventDraft {
  const { memoKey, badInput, unchanged, hopeless, because, changed } = facts;
  if (badInput !== undefined) return { type: 'step_skipped', step, body: { reason: 'bad_input', by: badInput } };
  if (hopeless !== undefined) return { type: 'step_failed', step, body: { error: hopeless } };
  if (unchanged !== undefined) return { type: 'step_unchanged', step, body: { ...unchanged, memoKey } };
  const why = { ...(because === undefined ? {} : { because }), ...(changed === undefined ? {} : { changed }) };
  return { type: 'step_ready', step, body: { memoKey, ...why } };
}
