import { drain } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import type { Intention, Look } from './decide.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/** Lost attempts are tried again, up to a limit of their own, or the step has failed; steps whose next attempt is due become ready. */
export function decideAgain(now: number, state: RunState, look: Look): readonly Intention[] {
  if (state.state !== 'running') return [];
  return [...decideLost(now, state, look), ...decideDue(now, state)];
}

function decideLost(now: number, state: RunState, { limits }: Look): Intention[] {
  return state.work.lost.flatMap((place): Intention[] => {
    const step = itemAt(state.steps, place);
    if (step.state !== 'lost') return [];
    const { id } = plannedStepAt(state.index, place);
    const isLast = step.losses > limits.lossesMax;
    const error = { kind: 'lost', message: step.reason, retryable: !isLast } as const;
    if (isLast) return [{ event: { type: 'step_failed', step: id, body: { error } } }];
    const dueAt = now + limits.lossDelayMs * 2 ** (step.losses - 1);
    return [{ event: { type: 'step_retrying', step: id, attempt: step.attempt, body: { dueAt, error } } }];
  });
}

function decideDue(now: number, state: RunState): Intention[] {
  const intentions: Intention[] = [];
  for (const place of drain(state.work.retrying)) {
    const step = itemAt(state.steps, place);
    if (step.state !== 'retrying') continue;
    if (step.dueAt > now) break;
    const { id } = plannedStepAt(state.index, place);
    intentions.push({ event: { type: 'step_ready', step: id, body: { memoKey: step.memoKey } } });
  }
  return intentions;
}
