import type { Plan, PlannedJob, PlannedStep } from '../model/plan.ts';

/** A plan with what is looked up in it often. Made once for a run; never part of what is stored. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly placeOf: ReadonlyMap<string, number>;
  /** The steps right after each step. */
  readonly readers: readonly (readonly number[])[];
  /** The sets of limits that steps take: each once, as sorted names. */
  readonly limitClasses: readonly (readonly string[])[];
  /** The limit class of each step. */
  readonly limitClassOf: Uint32Array;
}

export function createPlanIndex(plan: Plan): PlanIndex {
  const readers: number[][] = plan.steps.map(() => []);
  for (const [place, { needs }] of plan.steps.entries()) for (const need of needs) readers[need]?.push(place);
  const classes = new Map<string, { readonly place: number; readonly limits: readonly string[] }>();
  const limitClassOf = new Uint32Array(plan.steps.length);
  for (const [place, step] of plan.steps.entries()) {
    const { limits } = plannedJobOf(plan, step);
    const key = limits.join('\n');
    const found = classes.get(key) ?? { place: classes.size, limits };
    classes.set(key, found);
    limitClassOf[place] = found.place;
  }
  return {
    plan,
    placeOf: new Map(plan.steps.map(({ id }, place) => [id, place])),
    readers,
    limitClasses: Array.from(classes.values(), ({ limits }) => limits),
    limitClassOf,
  };
}

/** Throws when there is none: a plan has an entry for the job of each of its steps. */
export function plannedJobOf(plan: Plan, step: PlannedStep): PlannedJob {
  const job = plan.jobs[step.job];
  if (job === undefined) throw new Error(`the plan has no job ${step.job}`);
  return job;
}

export function plannedStepAt(index: PlanIndex, place: number): PlannedStep {
  const step = index.plan.steps[place];
  if (step === undefined) throw new Error(`the plan has no step ${place}`);
  return step;
}
