import { drain } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import type { EventDraft } from '../model/event.ts';
import type { Intention, Look, StepFacts } from './decide.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** Steps with nothing left to wait for become ready, unchanged or skipped; `unknown` are those of which that cannot be said yet. */
export function decideUnblocked(
  state: RunState,
  look: Look,
): { readonly intentions: Intention[]; readonly unknown: number[] } {
  const intentions: Intention[] = [];
  const unknown: number[] = [];
  if (state.state !== 'running') return { intentions, unknown };
  for (const place of drain(state.work.unblocked)) {
    const step = itemAt(state.steps, place);
    if (step.state !== 'waiting') continue;
    if (intentions.length >= look.limits.intentionsMax) break;
    const { id } = plannedStepAt(state.index, place);
    if (step.stoppedBy !== undefined) {
      const by = plannedStepAt(state.index, step.stoppedBy.step).id;
      intentions.push({ event: { type: 'step_skipped', step: id, body: { reason: step.stoppedBy.reason, by } } });
      continue;
    }
    const facts = look.assess(place);
    if (facts === undefined) unknown.push(place);
    else intentions.push({ event: eventOf(id, facts) });
  }
  return { intentions, unknown };
}

function eventOf(step: string, { memoKey, badInput, unchanged }: StepFacts): EventDraft {
  if (badInput !== undefined) return { type: 'step_skipped', step, body: { reason: 'bad_input', by: badInput } };
  if (unchanged !== undefined) return { type: 'step_unchanged', step, body: { ...unchanged, memoKey } };
  return { type: 'step_ready', step, body: { memoKey } };
}
