import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Linked } from '../link/link.ts';
import { listJobLaunches, listLaunches } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { Project } from '../stages.ts';
import { checkDeprecated } from './check-deprecated.ts';
import { checkItems } from './check-items.ts';
import { checkLaunches } from './check-launches.ts';
import { checkLaunchValues } from './check-launch-values.ts';
import { checkPolicies } from './check-policies.ts';
import { checkSettings } from './check-settings.ts';

/**
 * What only the whole graph can tell, and what the project itself asks of its jobs; of each job by itself `checkEachJob` tells. The graph
 * stays as it is. What is looked at here of a job must be compared by `recompile/edit-job.ts`.
 */
export async function checkGraph(
  linked: Linked,
  { jobs, project, isDoubtful }: CheckInput,
): Promise<readonly Diagnostic[]> {
  const { graph } = linked;
  const expanded = jobs.map((job) => job.expanded);
  const launches = [...listLaunches(project), ...listJobLaunches(expanded)];
  return [
    ...checkItems(jobs),
    ...checkDeprecated(jobs, graph),
    ...checkLaunches(linked, project, launches),
    ...checkSettings(launches, jobs),
    ...(await checkLaunchValues(launches, expanded, { project, graph, isDoubtful })),
    ...(await checkPolicies(expanded, graph, project)),
  ];
}

export interface CheckInput {
  readonly jobs: readonly ResolvedJob[];
  readonly project: Project;
  /** Something is wrong already, so that what is missing may be missing for that. */
  readonly isDoubtful: boolean;
}
