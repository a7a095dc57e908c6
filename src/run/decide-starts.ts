import { isLive } from '../model/step.ts';
import { drain, type PriorityQueue, removeFirst } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import type { Intention } from './decide.ts';
import type { RunLimits } from './limits.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/**
 * Starts what can start, by priority and then in the order of the plan; a step takes all its limits together or none. What became ready
 * and finds no room is queued, with what is full.
 */
export function decideStarts(state: RunState, limits: RunLimits): readonly Intention[] {
  if (state.state !== 'running') return [];
  const free = freePlaces(state);
  const starting = new Set<number>();
  const waiting = state.work.startable.map((queue) => skipTaken(queue, state, starting));
  for (let at = findFirst(waiting, state, free); at !== undefined; at = findFirst(waiting, state, free)) {
    const head = waiting[at];
    if (head === undefined) break;
    starting.add(head.item);
    for (const limit of limitsOf(state, at)) free.set(limit, (free.get(limit) ?? 0) - 1);
    waiting[at] = skipTaken(head, state, starting);
  }
  return [
    ...Array.from(starting, (place) => start(state, place)),
    ...queueOthers(state, starting, { free, intentionsMax: limits.intentionsMax }),
  ];
}

function start(state: RunState, place: number): Intention {
  const { id } = plannedStepAt(state.index, place);
  const attempt = itemAt(state.steps, place).attempt + 1;
  return { event: { type: 'step_starting', step: id, attempt, body: {} }, effect: { kind: 'start', place } };
}

interface Room {
  readonly free: ReadonlyMap<string, number>;
  readonly intentionsMax: number;
}

function queueOthers(state: RunState, starting: ReadonlySet<number>, { free, intentionsMax }: Room): Intention[] {
  const intentions: Intention[] = [];
  for (const place of new Set(drain(state.work.ready))) {
    if (starting.has(place) || itemAt(state.steps, place).state !== 'ready') continue;
    if (intentions.length >= intentionsMax) break;
    const full = limitsOf(state, state.index.limitClassOf[place] ?? 0).filter((limit) => (free.get(limit) ?? 0) < 1);
    intentions.push({
      event: { type: 'step_queued', step: plannedStepAt(state.index, place).id, body: { for: full } },
    });
  }
  return intentions;
}

/** The class whose first step comes first of all that have room. */
function findFirst(
  waiting: readonly PriorityQueue[],
  state: RunState,
  free: ReadonlyMap<string, number>,
): number | undefined {
  let best: number | undefined;
  for (const [at, head] of waiting.entries()) {
    if (head === undefined || limitsOf(state, at).some((limit) => (free.get(limit) ?? 0) < 1)) continue;
    const other = best === undefined ? undefined : waiting[best];
    if (other === undefined || head.key < other.key || (head.key === other.key && head.item < other.item)) best = at;
  }
  return best;
}

/** Without the first entries that are out of date, or start already. */
function skipTaken(queue: PriorityQueue, state: RunState, starting: ReadonlySet<number>): PriorityQueue {
  let left = queue;
  while (left !== undefined && (starting.has(left.item) || !isStartable(state, left.item))) left = removeFirst(left);
  return left;
}

function isStartable(state: RunState, place: number): boolean {
  const step = itemAt(state.steps, place);
  return step.state === 'ready' || step.state === 'queued';
}

const PARALLEL = 'parallel';

function limitsOf(state: RunState, limitClass: number): readonly string[] {
  return [PARALLEL, ...(state.index.limitClasses[limitClass] ?? [])];
}

/** Counted from the attempts that go on: there is no counter that could go wrong. */
function freePlaces(state: RunState): Map<string, number> {
  const free = new Map(Object.entries(state.index.plan.limits));
  for (const place of state.work.live) {
    if (!isLive(itemAt(state.steps, place))) continue;
    for (const limit of limitsOf(state, state.index.limitClassOf[place] ?? 0))
      free.set(limit, (free.get(limit) ?? 0) - 1);
  }
  return free;
}
