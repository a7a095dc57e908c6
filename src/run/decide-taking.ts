import type { EventDraft } from '../model/event.ts';
import { isLive } from '../model/step.ts';
import { itemAt } from '../std/sequence.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** The first events of a coordinator: it takes a new run, or takes one over with what its attempts left. Pure. */
export function decideTaking(state: RunState, owner: string): readonly EventDraft[] {
  if (state.state === 'queued') return [{ type: 'run_starting', body: { owner } }];
  const body = state.owner === undefined ? { owner } : { owner, from: state.owner };
  return [{ type: 'run_taken_over', body }, ...state.work.live.flatMap((place) => stopAgain(state, place))];
}

/** Nobody knows whether an attempt was told to end: it is told again, and gets the time for it again. */
function stopAgain(state: RunState, place: number): readonly EventDraft[] {
  const step = itemAt(state.steps, place);
  if (!isLive(step) || step.stopping === undefined) return [];
  const { reason, force } = step.stopping;
  const { id } = plannedStepAt(state.index, place);
  return [{ type: 'step_stopping', step: id, attempt: step.attempt, body: { reason, force } }];
}
