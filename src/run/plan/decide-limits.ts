import type { Environment, Job } from '../../graph/graph.ts';
import type { PlanScope } from './plan-scope.ts';

/** How many steps may go on at once, and use each pool and each resource with a limit. */
export function decideLimits({ graph, environment, context }: PlanScope): Readonly<Record<string, number>> {
  const { concurrency } = environment.executor;
  const parallel = environment.maxParallel ?? (typeof concurrency === 'number' ? concurrency : context.parallelDefault);
  return {
    parallel,
    ...Object.fromEntries(Object.entries(graph.pools).map(([pool, limit]) => [`pool:${pool}`, limit])),
    ...Object.fromEntries(
      Object.keys(environment.resources).flatMap((name) => {
        const limit = limitOf(environment, name);
        return limit === undefined ? [] : [[`resource:${name}`, limit] as const];
      }),
    ),
  };
}

/** The limits of which a step of a job takes a place each: its pools, and the resources it uses that have a limit in this environment. */
export function limitsOf(job: Job, { graph, environment, placeOf }: PlanScope): readonly string[] {
  const used = [
    ...Object.values(job.resources ?? {}),
    ...Object.keys({ ...job.inputs, ...job.outputs }).map((asset) => placeOf(asset).resource),
  ];
  const limits = new Set<string>();
  for (const name of [...used, ...(job.pool ?? [])])
    if (limitOf(environment, name) !== undefined) limits.add(`resource:${name}`);
  for (const name of job.pool ?? []) if (Object.hasOwn(graph.pools, name)) limits.add(`pool:${name}`);
  return [...limits].sort();
}

function limitOf({ resources }: Environment, name: string): number | undefined {
  const limit = Object.hasOwn(resources, name) ? resources[name]?.limit : undefined;
  return typeof limit === 'number' ? limit : undefined;
}
