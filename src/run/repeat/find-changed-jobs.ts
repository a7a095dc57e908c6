import type { Graph } from '../../graph/graph.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * Jobs that are not as they were in a run, each with what is another: a phrase for people. Without the graph of that run it is not known
 * whether the job itself is, or what it is configured with.
 */
export function findChangedJobs(then: Then, now: Now): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(now.plan.jobs).flatMap((name): [string, string][] => {
      const before = then.plan.jobs[name];
      if (before === undefined || before.work === now.plan.jobs[name]?.work) return [];
      if (then.graph === undefined) return [[name, 'changed since']];
      const isJob = then.graph.jobs[name]?.hash.result !== now.graph.jobs[name]?.hash.result;
      return [[name, isJob ? 'its job changed since' : 'what it is launched with, or where, changed since']];
    }),
  );
}

interface Then {
  readonly plan: Plan;
  readonly graph: Graph | undefined;
}

interface Now {
  readonly plan: Plan;
  readonly graph: Graph;
}
