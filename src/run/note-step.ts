import type { StepCounts } from '../model/run.ts';
import { type EndedStep, isEnded, isLive, type Step, type StoppedBy } from '../model/step.ts';
import { insert, type PriorityQueue, removeFirst } from '../std/priority-queue.ts';
import { itemAt, type Sequence, setAt } from '../std/sequence.ts';
import { endKindOf } from './next-step.ts';
import { plannedJobOf, plannedStepAt } from './plan-index.ts';
import type { RunState, Worklists } from './run-state.ts';

/** The run's state with a step changed: its counts, its worklists, and what the end of the step means for those that wait for it. */
export function noteStep(state: RunState, place: number, next: Step): RunState {
  const before = itemAt(state.steps, place);
  const steps = setAt(state.steps, place, next);
  const noted = { ...state, steps, counts: recount(state.counts, before, next) };
  const listed = { ...noted, work: relist(noted, place, next) };
  return isEnded(next) ? releaseReaders(listed, place, stopOf(state, place, next)) : listed;
}

function recount(counts: StepCounts, before: Step, next: Step): StepCounts {
  if (before.state === next.state) return counts;
  const { [before.state]: had = 0, ...others } = counts;
  const left = had - 1;
  return { ...others, ...(left === 0 ? {} : { [before.state]: left }), [next.state]: (counts[next.state] ?? 0) + 1 };
}

function relist(state: RunState, place: number, next: Step): Worklists {
  const { steps, index } = state;
  const { unblocked } = state.work;
  let { ready, startable, retrying, lost, live } = state.work;
  if (isLive(next)) {
    if (!live.includes(place)) live = [...live, place];
  } else if (live.includes(place)) live = live.filter((other) => other !== place);
  if (next.state === 'lost') lost = [...lost, place];
  else if (lost.includes(place)) lost = lost.filter((other) => other !== place);
  if (next.state === 'ready') {
    const key = startKeyOf(state, place);
    ready = insert(ready, key, place);
    const limitClass = index.limitClassOf[place] ?? 0;
    startable = startable.map((queue, at) => (at === limitClass ? insert(queue, key, place) : queue));
  }
  if (next.state === 'retrying') retrying = insert(retrying, next.dueAt, place);
  return {
    unblocked: prune(unblocked, steps, IS_WAITING),
    ready: prune(ready, steps, IS_READY),
    startable: startable.map((queue) => prune(queue, steps, IS_STARTABLE)),
    retrying: prune(retrying, steps, IS_RETRYING),
    lost,
    live,
  };
}

const IS_WAITING = (step: Step): boolean => step.state === 'waiting';
const IS_READY = (step: Step): boolean => step.state === 'ready';
const IS_STARTABLE = (step: Step): boolean => step.state === 'ready' || step.state === 'queued';
const IS_RETRYING = (step: Step): boolean => step.state === 'retrying';

/** Without the first entries that are out of date. */
function prune(queue: PriorityQueue, steps: Sequence<Step>, isCurrent: (step: Step) => boolean): PriorityQueue {
  let pruned = queue;
  while (pruned !== undefined && !isCurrent(itemAt(steps, pruned.item))) pruned = removeFirst(pruned);
  return pruned;
}

/** Higher priorities first, then the order of the plan. */
function startKeyOf({ index }: RunState, place: number): number {
  return -plannedJobOf(index.plan, plannedStepAt(index, place)).priority;
}

/** Why what reads it is not run. What stopped a step that stands for all items of its job stops its readers. */
function stopOf(state: RunState, place: number, next: EndedStep): StoppedBy | undefined {
  const end = endKindOf(next);
  if (end === 'success') return undefined;
  const before = itemAt(state.steps, place);
  const isForAll = plannedStepAt(state.index, place).over !== undefined;
  if (isForAll && before.state === 'waiting' && before.stoppedBy !== undefined) return before.stoppedBy;
  return { step: place, reason: end === 'failure' ? 'upstream_failed' : 'upstream_skipped' };
}

function releaseReaders(state: RunState, place: number, stop: StoppedBy | undefined): RunState {
  let { steps } = state;
  let { unblocked } = state.work;
  for (const reader of state.index.readers[place] ?? []) {
    const step = itemAt(steps, reader);
    if (step.state !== 'waiting') continue;
    const missing = step.missing - 1;
    const stoppedBy = step.stoppedBy ?? stop;
    steps = setAt(steps, reader, { ...step, missing, ...(stoppedBy === undefined ? {} : { stoppedBy }) });
    const isFirstTold = stoppedBy === undefined ? missing === 0 : step.stoppedBy === undefined;
    if (isFirstTold) unblocked = insert(unblocked, reader, reader);
  }
  return { ...state, steps, work: { ...state.work, unblocked } };
}
