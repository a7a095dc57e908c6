import type { Plan, PlannedStep } from '../model/plan.ts';
import type { RunId } from '../model/ids.ts';
import type { StepRecord } from '../ports/store.ts';

/**
 * The plan of a run that repeats another one: a step that succeeded there is not done again, if its memo key is still the same when its
 * turn comes. So what failed, what comes after it, and what was changed since is run.
 */
export function carryOver(plan: Plan, run: RunId, steps: readonly StepRecord[]): Plan {
  const done = new Map(steps.map((record) => [record.id, record.step]));
  return {
    ...plan,
    steps: plan.steps.map((planned): PlannedStep => {
      const step = done.get(planned.id);
      if (step?.state !== 'succeeded' && step?.state !== 'unchanged') return planned;
      if (step.memoKey === undefined) return planned;
      const from = step.state === 'unchanged' ? (step.from ?? run) : run;
      return { ...planned, carried: { run: from, memoKey: step.memoKey, versions: step.versions } };
    }),
  };
}
