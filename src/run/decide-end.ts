import { isEnded, type StepStateName } from '../model/step.ts';
import { itemsOf } from '../std/sequence.ts';
import type { Intention } from './decide.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** A run ends when each of its steps is done for good. */
export function decideEnd(state: RunState): readonly Intention[] {
  if (state.state !== 'running' && state.state !== 'cancelling') return [];
  if (OPEN.some((name) => (state.counts[name] ?? 0) > 0)) return [];
  if (state.state === 'cancelling') return [{ event: cancelledEvent(state) }];
  const { failed = 0, skipped = 0, cancel_unconfirmed: unconfirmed = 0 } = state.counts;
  if (failed + skipped + unconfirmed === 0) return [{ event: { type: 'run_succeeded', body: {} } }];
  return [{ event: { type: 'run_failed', body: { failed: failed + unconfirmed, skipped } } }];
}

const OPEN: readonly StepStateName[] = ['waiting', 'ready', 'queued', 'starting', 'running', 'retrying', 'lost'];

function cancelledEvent(state: RunState): Intention['event'] {
  if ((state.counts.cancel_unconfirmed ?? 0) === 0) return { type: 'run_cancelled', body: {} };
  const steps: string[] = [];
  let place = 0;
  for (const step of itemsOf(state.steps)) {
    const at = place++;
    if (isEnded(step) && step.state === 'cancel_unconfirmed') steps.push(plannedStepAt(state.index, at).id);
  }
  return { type: 'run_cancel_unconfirmed', body: { steps } };
}
