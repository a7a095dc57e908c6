import type { Graph } from '../../graph/graph.ts';
import { toRunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Store } from '../../ports/store.ts';
import { findFreshJobs } from '../../run/find-fresh-jobs.ts';
import { withAssetsOfOthers } from '../../run/home-of-asset.ts';
import { findStaleJobs } from '../../run/find-stale-jobs.ts';
import { applyLaunch } from '../../run/plan/apply-launch.ts';
import { createPlanScope } from '../../run/plan/plan-scope.ts';
import type { Instance } from '../instance/instance.ts';
import { createPlanContext } from '../launch/plan-context.ts';

/** Which jobs of a graph are stale and which are fresh in an environment, by what its store knows. */
export async function readJobStates(instance: Instance, graph: Graph, environment: string): Promise<JobStates> {
  const context = await createPlanContext({});
  const scope = createPlanScope(graph, environment, context);
  const { planned } = applyLaunch(scope, Object.keys(graph.jobs), {});
  const records = await withAssetsOfOthers(instance.store, graph).listAssets(
    { project: graph.project, environment },
    Object.keys(graph.assets),
  );
  const worksOfRuns = await readWorks(instance.store, new Set(records.map(({ run }) => run)));
  const made = { records, works: toWorks(planned), workIn: (run: string, job: string) => worksOfRuns.get(run)?.[job] };
  return { stale: findStaleJobs(scope, made), fresh: findFreshJobs(graph, records, context.nowMs) };
}

export interface JobStates {
  readonly stale: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
}

type Works = Readonly<Record<string, string>>;

/** What the jobs of each run were; runs that are not there any more are left out. */
async function readWorks(store: Store, runs: ReadonlySet<string>): Promise<ReadonlyMap<string, Works>> {
  const works = new Map<string, Works>();
  for (const run of runs) {
    const plan = await store.readPlan(toRunId(run));
    if (plan !== undefined) works.set(run, toWorks((JSON.parse(plan) as Plan).jobs)); // as it was written when the run was created
  }
  return works;
}

function toWorks(jobs: Readonly<Record<string, { readonly work: string }>>): Works {
  return Object.fromEntries(Object.entries(jobs).map(([name, { work }]) => [name, work]));
}
