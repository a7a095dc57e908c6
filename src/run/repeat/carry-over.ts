import type { RunId } from '../../model/ids.ts';
import type { RunEvent } from '../../model/event.ts';
import type { Item } from '../../model/item.ts';
import type { CarriedStep, Plan, PlannedStep } from '../../model/plan.ts';
import type { Step } from '../../model/step.ts';
import type { StepRecord } from '../../ports/store.ts';

/**
 * The plan of a run that repeats another one: a step that succeeded there is not done again, if its memo key is still the same when its
 * turn comes. So what failed, what comes after it, and what was changed since is run. What a step found there is found again without it.
 */
export function carryOver(plan: Plan, run: RunId, { steps, found, createdAt }: DoneBefore): Plan {
  const done = new Map(steps.map((record) => [record.id, record.step]));
  const items = Map.groupBy(steps, ({ job }) => job);
  const asOf = createdAt === undefined ? {} : { asOf: createdAt };
  const carry = (step: Step | undefined): CarriedStep | undefined => {
    const carried = carriedFrom(step, run);
    return carried === undefined ? undefined : { ...carried, ...asOf };
  };
  return {
    ...plan,
    steps: plan.steps.map((planned): PlannedStep => {
      if (planned.over !== undefined) return carryItems(planned, carry, items.get(planned.job) ?? []);
      const carried = carry(done.get(planned.id));
      if (carried === undefined) return planned;
      if (planned.finds !== true) return { ...planned, carried };
      const known = found.get(planned.id);
      return known === undefined ? planned : { ...planned, carried: { ...carried, items: known } };
    }),
  };
}

export interface DoneBefore {
  readonly steps: readonly StepRecord[];
  /** What steps found, by their ids. */
  readonly found: ReadonlyMap<string, readonly Item[]>;
  /** When the run was asked for. Where it is left out nobody looks whether data outside changed since. */
  readonly createdAt?: number;
}

/** What steps of a run found, by its plan and its events: what those that succeeded found in their last attempt, or what was carried over to them. */
export function itemsFound(plan: Plan, events: Iterable<RunEvent>): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, readonly Item[]>();
  for (const { id, finds, carried } of plan.steps) if (finds === true) found.set(id, carried?.items ?? []);
  for (const event of events) {
    if (event.type === 'step_starting' && found.has(event.step)) found.set(event.step, []);
    if (event.type === 'items_emitted') found.set(event.step, joinItems(found.get(event.step) ?? [], event.body.items));
  }
  return found;
}

/** Each key once: the same item may be told again. */
export function joinItems(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const known = new Set(items.map(({ key }) => key));
  return [...items, ...others.filter(({ key }) => !known.has(key))];
}

function carryItems(
  planned: PlannedStep,
  carry: (step: Step) => CarriedStep | undefined,
  records: readonly StepRecord[],
): PlannedStep {
  const carriedItems = Object.fromEntries(
    records.flatMap(({ partition, step }) => {
      const carried = carry(step);
      return partition === undefined || carried === undefined ? [] : [[partition, carried] as const];
    }),
  );
  return Object.keys(carriedItems).length === 0 ? planned : { ...planned, carriedItems };
}

/** What a step that succeeded counts for in another run; `undefined` when it did not. */
export function carriedFrom(step: Step | undefined, run: RunId): CarriedStep | undefined {
  if (step?.state !== 'succeeded' && step?.state !== 'unchanged') return undefined;
  if (step.memoKey === undefined) return undefined;
  const from = step.state === 'unchanged' ? (step.from ?? run) : run;
  return { run: from, memoKey: step.memoKey, versions: step.versions };
}
