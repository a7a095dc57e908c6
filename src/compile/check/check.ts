import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { listLaunches } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { Project } from '../stages.ts';
import { checkContracts } from './check-contracts.ts';
import { checkDeprecated } from './check-deprecated.ts';
import { checkLaunches } from './check-launches.ts';
import { checkPolicies } from './check-policies.ts';

/** What only the whole graph can tell, and what the project itself asks of its jobs. The graph stays as it is. */
export async function checkGraph(
  jobs: readonly ResolvedJob[],
  graph: Graph,
  project: Project,
): Promise<readonly Diagnostic[]> {
  const expanded = jobs.map((job) => job.expanded);
  return [
    ...checkContracts(jobs, graph),
    ...checkDeprecated(jobs, graph),
    ...checkLaunches(graph, project, listLaunches(project)),
    ...(await checkPolicies(expanded, graph, project)),
  ];
}
