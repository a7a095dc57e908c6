import type { RunEvent } from '../model/event.ts';
import type { Plan } from '../model/plan.ts';
import { createPlanIndex } from './plan-index.ts';
import { createRunState, type RunState } from './run-state.ts';
import { transition } from './transition.ts';

/**
 * The run half: from a graph to what happened. `plan/` decides what a run will do; `transition` makes a run's state of its events; `decide`
 * says from that state what comes next; `coordinate` looks, decides, appends, and does it; `step-host/` is what runs beside a step's code,
 * in a process of its own. It reads graphs and never descriptors, and reaches stores, executors, clocks and resources by their ports only.
 *
 * Invariant: the state of a run is this fold, and nothing that a restart needs is anywhere else.
 */
export function foldRun(plan: Plan, events: Iterable<RunEvent>): RunState {
  let state = createRunState(createPlanIndex(plan));
  for (const event of events) state = transition(state, event);
  return state;
}
