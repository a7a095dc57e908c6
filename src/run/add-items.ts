import { toStepId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import type { PlannedStep } from '../model/plan.ts';
import { isEnded, type Step, type WaitingStep } from '../model/step.ts';
import { insert } from '../std/priority-queue.ts';
import { itemAt, itemsOf, setAt, toSequence } from '../std/sequence.ts';
import { endKindOf } from './next-step.ts';
import { createPlanIndex, plannedStepAt } from './plan-index.ts';
import type { RunState } from './run-state.ts';

/**
 * The state of a run whose step has found its items, just before it is done: a step for each item of every job that is mapped over it, after
 * all that is in the plan. The planned step of such a job stands for all of them from then on, and waits for them. A mapped job that is
 * stopped already gets none.
 */
export function addItems(state: RunState, finder: number, items: readonly Item[]): RunState {
  const { plan } = state.index;
  const steps = [...plan.steps];
  const placeOf = new Map<string, number>();
  const opened: number[] = [];
  for (const [place, planned] of plan.steps.entries()) {
    const step = planned.over === finder ? itemAt(state.steps, place) : undefined;
    if (step?.state !== 'waiting' || step.stoppedBy !== undefined) continue;
    opened.push(place);
    const places = items.map((item) => {
      const needs = planned.needs.map((need) => placeOf.get(`${need}\n${item.key}`) ?? need);
      placeOf.set(`${place}\n${item.key}`, steps.length);
      return steps.push(stepOfItem(planned, item, needs)) - 1;
    });
    steps[place] = { ...planned, needs: places };
  }
  return opened.length === 0 ? state : withSteps(state, steps, opened);
}

function stepOfItem({ job, carriedItems }: PlannedStep, item: Item, needs: readonly number[]): PlannedStep {
  const carried =
    carriedItems !== undefined && Object.hasOwn(carriedItems, item.key) ? carriedItems[item.key] : undefined;
  return {
    id: toStepId(job, item.key),
    job,
    item,
    needs: needs.toSorted((a, b) => a - b),
    ...(carried === undefined ? {} : { carried }),
  };
}

function withSteps(state: RunState, planned: readonly PlannedStep[], opened: readonly number[]): RunState {
  const before = state.steps.length;
  const index = createPlanIndex({ ...state.index.plan, steps: planned });
  const added = planned.slice(before).map(({ needs }) => firstStateOf(state, needs));
  let steps = toSequence<Step>([...itemsOf(state.steps), ...added]);
  let { unblocked } = state.work;
  for (const [at, step] of added.entries())
    if (step.missing === 0 || step.stoppedBy !== undefined) unblocked = insert(unblocked, before + at, before + at);
  for (const place of opened) {
    const missing = plannedStepAt(index, place).needs.length;
    steps = setAt(steps, place, { ...NOT_BEGUN, missing });
    if (missing === 0) unblocked = insert(unblocked, place, place);
  }
  const counts =
    added.length === 0 ? state.counts : { ...state.counts, waiting: (state.counts.waiting ?? 0) + added.length };
  return { ...state, index, steps, counts, work: { ...state.work, unblocked } };
}

const NOT_BEGUN = { state: 'waiting', attempt: 0, failures: 0, losses: 0 } as const;

/** Of what it needs some may be done already. */
function firstStateOf(state: RunState, needs: readonly number[]): WaitingStep {
  let missing = 0;
  let stoppedBy: WaitingStep['stoppedBy'];
  for (const need of needs) {
    const step = need < state.steps.length ? itemAt(state.steps, need) : undefined;
    if (step === undefined || !isEnded(step)) missing++;
    else if (endKindOf(step) !== 'success')
      stoppedBy ??= { step: need, reason: endKindOf(step) === 'failure' ? 'upstream_failed' : 'upstream_skipped' };
  }
  return { ...NOT_BEGUN, missing, ...(stoppedBy === undefined ? {} : { stoppedBy }) };
}
