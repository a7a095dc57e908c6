import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import type { Run } from '../../model/run.ts';
import type { StepStateName } from '../../model/step.ts';
import type { Store } from '../../ports/store.ts';

/**
 * MR5005 for each job without partitions whose previous run is required and did not succeed. A run that repeats that one may go on from it.
 * Looks back over the last runs of the environment; a job that is in none of them has no previous run.
 */
export async function checkPreviousRuns(
  store: Store,
  graph: Graph,
  { plan, retryOf }: PlanToCheck,
): Promise<readonly Diagnostic[]> {
  const asking = new Set(Object.keys(plan.jobs).filter((job) => isAsking(graph, job)));
  if (asking.size === 0) return [];
  const { project, environment } = plan;
  const diagnostics: Diagnostic[] = [];
  for (const run of await store.listRuns({ project, environment, limit: RUNS_MAX })) {
    if (asking.size === 0) break;
    for (const { job, step } of await store.readSteps(run.id)) {
      if (!asking.delete(job) || run.id === retryOf || SUCCEEDED.has(step.state)) continue;
      diagnostics.push(describe(job, run, step.state));
    }
  }
  return diagnostics;
}

export interface PlanToCheck {
  readonly plan: Plan;
  readonly retryOf: RunId | undefined;
}

const RUNS_MAX = 100;
const SUCCEEDED: ReadonlySet<StepStateName> = new Set(['succeeded', 'unchanged']);

function isAsking({ jobs }: Graph, name: string): boolean {
  const job = jobs[name];
  return job?.previousRun === 'required' && job.partitions === undefined;
}

function describe(job: string, run: Run, state: StepStateName): Diagnostic {
  const span = { source: { file: '--select', text: job }, start: 0, end: job.length };
  const message = `"${job}" requires that its previous run succeeded, and in "${run.id}" it is ${state.replaceAll('_', ' ')}.`;
  return createDiagnostic('MR5005', span, message, { hint: `Go on from there: millrace retry ${run.id}` });
}
