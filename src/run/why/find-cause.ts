import { itemAt } from '../../std/sequence.ts';
import { plannedStepAt } from '../plan-index.ts';
import type { RunState } from '../run-state.ts';
import { listSome, type Some } from './some.ts';

/** The step that is the first cause of a step not being run: itself where nothing upstream stopped it. A place. */
export function findCause(state: RunState, place: number): number {
  let at = place;
  for (let next = stopperOf(state, at); next !== undefined && next !== at; next = stopperOf(state, at)) at = next;
  return at;
}

/** The steps that a step stopped, directly or through others, in the order of the plan. */
export function findStopped(state: RunState, cause: number): Some<string> {
  const stopped = new Set<number>();
  const seen = new Set([cause]);
  for (const place of seen) {
    for (const reader of state.index.readers[place] ?? []) {
      const stopper = stopperOf(state, reader);
      if (stopper === undefined || !seen.has(stopper)) continue;
      seen.add(reader);
      stopped.add(reader);
    }
  }
  const places = [...stopped].sort((a, b) => a - b);
  return listSome(
    places.map((place) => plannedStepAt(state.index, place).id),
    NAMED_MAX,
  );
}

/** The step right before it that stopped it. Stops lead upstream only, so that following them ends. */
function stopperOf({ steps, index }: RunState, place: number): number | undefined {
  const step = itemAt(steps, place);
  if (step.state === 'waiting') return step.stoppedBy?.step;
  if (step.state !== 'skipped' || step.by === undefined || !step.reason.startsWith('upstream_')) return undefined;
  return index.placeOf.get(step.by);
}

export const NAMED_MAX = 8;
