import { isLive, type Step } from '../model/step.ts';
import { drain, type PriorityQueue } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/**
 * Whether a run needs its place among those that go: `false` only when every step that is left waits for data, or comes after one that does. Pure.
 * It changes with events alone, so that a place is given back, and asked for again, in the transaction of the event that is the reason.
 */
export function needsTurn(state: RunState): boolean {
  const { work } = state;
  if (state.state !== 'running' || work.live.some((place) => isLive(itemAt(state.steps, place)))) return true;
  if (work.lost.some((place) => itemAt(state.steps, place).state === 'lost')) return true;
  if (work.startable.some((queue) => holds(queue, state, STARTABLE))) return true;
  if (holds(work.retrying, state, RETRYING)) return true;
  let waits = 0;
  for (const place of drain(work.unblocked)) {
    const step = itemAt(state.steps, place);
    if (step.state !== 'waiting') continue;
    if (step.wait !== undefined) waits++;
    // It stands for the items of its job, some of which go on.
    else if (plannedStepAt(state.index, place).over === undefined || step.missing === 0) return true;
  }
  return waits === 0;
}

const STARTABLE: ReadonlySet<Step['state']> = new Set(['ready', 'queued']);
const RETRYING: ReadonlySet<Step['state']> = new Set(['retrying']);

/** Entries may be out of date. */
function holds(queue: PriorityQueue, state: RunState, states: ReadonlySet<Step['state']>): boolean {
  for (const place of drain(queue)) if (states.has(itemAt(state.steps, place).state)) return true;
  return false;
}
