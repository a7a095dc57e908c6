import { isLive } from '../model/step.ts';
import type { WaitRank } from '../ports/store.ts';
import { drain, type PriorityQueue, removeFirst } from '../std/priority-queue.ts';
import { itemAt } from '../std/sequence.ts';
import type { Intention, Look } from './decide.ts';
import { plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';
import { comesBefore, takenByOthers } from './shared-limits.ts';
import { rankOf } from './slots-of.ts';

/**
 * Starts what can start, by priority and then in the order of the plan; a step takes all its limits together or none. What became ready
 * and finds no room is queued, with what is full.
 */
export function decideStarts(now: number, state: RunState, look: Look): readonly Intention[] {
  if (state.state !== 'running') return [];
  const room: Room = { now, state, look, free: freePlaces(state) };
  if (look.hasTurn === false) return queueAll(state, look);
  const starting = new Set<number>();
  const waiting = state.work.startable.map((queue) => skipTaken(queue, state, starting));
  for (let at = findFirst(waiting, room); at !== undefined; at = findFirst(waiting, room)) {
    const head = waiting[at];
    if (head === undefined) break;
    starting.add(head.item);
    for (const limit of limitsOf(state, at)) room.free.set(limit, (room.free.get(limit) ?? 0) - 1);
    waiting[at] = skipTaken(head, state, starting);
  }
  return [...Array.from(starting, (place) => start(state, place)), ...queueOthers(room, starting)];
}

/** Of each limit that is full because of other runs, where the first step that waits for it stands. */
export function findWaits(now: number, state: RunState, look: Look): ReadonlyMap<string, WaitRank> {
  const waits = new Map<string, WaitRank>();
  if (state.state !== 'running' || look.roomOf === undefined || look.hasTurn === false) return waits;
  const room: Room = { now, state, look, free: freePlaces(state) };
  for (const [limitClass, queue] of state.work.startable.entries()) {
    const head = skipTaken(queue, state, new Set());
    if (head === undefined) continue;
    const rank = rankOf(state, head.item, now);
    for (const limit of limitsOf(state, limitClass)) {
      if (takenByOthers(look.roomOf(limit), rank) === 0 || hasRoom(room, limit, head.item)) continue;
      const other = waits.get(limit);
      if (other === undefined || comesBefore(rank, other)) waits.set(limit, rank);
    }
  }
  return waits;
}

function start(state: RunState, place: number): Intention {
  const { id } = plannedStepAt(state.index, place);
  const attempt = itemAt(state.steps, place).attempt + 1;
  return { event: { type: 'step_starting', step: id, attempt, body: {} }, effect: { kind: 'start', place } };
}

interface Room {
  readonly now: number;
  readonly state: RunState;
  readonly look: Look;
  /** By limit, as far as this run is concerned. */
  readonly free: Map<string, number>;
}

function hasRoom({ now, state, look, free }: Room, limit: string, place: number): boolean {
  const own = free.get(limit) ?? 0;
  const others = look.roomOf?.(limit);
  return own - (others === undefined ? 0 : takenByOthers(others, rankOf(state, place, now))) >= 1;
}

function queueOthers(room: Room, starting: ReadonlySet<number>): Intention[] {
  const { state, look } = room;
  const intentions: Intention[] = [];
  for (const place of new Set(drain(state.work.ready))) {
    if (starting.has(place) || itemAt(state.steps, place).state !== 'ready') continue;
    if (intentions.length >= look.limits.intentionsMax) break;
    const limits = limitsOf(state, state.index.limitClassOf[place] ?? 0);
    const full = limits.filter((limit) => !hasRoom(room, limit, place));
    intentions.push({
      event: { type: 'step_queued', step: plannedStepAt(state.index, place).id, body: { for: full } },
    });
  }
  return intentions;
}

/** The run has to have its place again first. */
function queueAll(state: RunState, { limits }: Look): Intention[] {
  const ready = new Set(drain(state.work.ready));
  const places = [...ready].filter((place) => itemAt(state.steps, place).state === 'ready');
  return places.slice(0, limits.intentionsMax).map((place) => ({
    event: { type: 'step_queued', step: plannedStepAt(state.index, place).id, body: { for: [QUEUE] } },
  }));
}

/** By this name the places of the queue are told among limits. */
const QUEUE = 'queue';

/** The class whose first step comes first of all that have room. */
function findFirst(waiting: readonly PriorityQueue[], room: Room): number | undefined {
  let best: number | undefined;
  for (const [at, head] of waiting.entries()) {
    if (head === undefined || limitsOf(room.state, at).some((limit) => !hasRoom(room, limit, head.item))) continue;
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
