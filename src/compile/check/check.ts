import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { Linked } from '../link/link.ts';
import { listLaunches } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { FileCache, Project } from '../stages.ts';
import { checkColumns } from './check-columns.ts';
import { checkContracts } from './check-contracts.ts';
import { checkDeprecated } from './check-deprecated.ts';
import { checkKeys } from './check-keys.ts';
import { checkLaunches } from './check-launches.ts';
import { checkParams } from './check-params.ts';
import { checkPolicies } from './check-policies.ts';
import { checkSettings } from './check-settings.ts';

/** What only the whole graph can tell, and what the project itself asks of its jobs. The graph stays as it is. */
export async function checkGraph(
  linked: Linked,
  { jobs, sets, project, cache }: CheckInput,
): Promise<readonly Diagnostic[]> {
  const { graph } = linked;
  const expanded = jobs.map((job) => job.expanded);
  const launches = listLaunches(project);
  return [
    ...checkContracts(jobs, graph),
    ...checkColumns(jobs, graph, cache),
    ...checkKeys(expanded, sets),
    ...checkDeprecated(jobs, graph),
    ...checkLaunches(linked, project, launches),
    ...checkSettings(launches, jobs, project),
    ...(await checkParams(expanded)),
    ...(await checkPolicies(expanded, graph, project)),
  ];
}

export interface CheckInput {
  readonly jobs: readonly ResolvedJob[];
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly project: Project;
  readonly cache?: FileCache | undefined;
}
