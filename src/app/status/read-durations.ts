import type { DeploymentScope } from '../../model/schedule.ts';
import type { Instance } from '../instance/instance.ts';

/**
 * How long steps of jobs took in the last runs of an environment, by job, in milliseconds: so much that a share of them took no longer, 0.5
 * for the median. Only what succeeded counts.
 */
export async function readDurations(
  { store }: Instance,
  scope: DeploymentScope,
  share: number,
): Promise<ReadonlyMap<string, number>> {
  const { project, environment } = scope;
  const runs = await store.listRuns({ project, environment, states: ['succeeded', 'failed'], limit: RUNS_MAX });
  const taken = new Map<string, number[]>();
  for (const { id } of runs)
    for (const { job, step } of await store.readSteps(id)) {
      if (step.state !== 'succeeded' || step.startedAt === undefined) continue;
      const known = taken.get(job) ?? [];
      taken.set(job, known);
      if (known.length < STEPS_MAX) known.push(Math.max(0, step.endedAt - step.startedAt));
    }
  return new Map(Array.from(taken, ([job, times]) => [job, shareOf(times, share)]));
}

/** The newest runs that are looked at, and of each job so many steps. */
const RUNS_MAX = 500;
const STEPS_MAX = 100;

function shareOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
