import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { AssetPlace } from '../../model/step-request.ts';
import { createPlaces } from '../places.ts';
import { createReads, type JobReads } from '../reads.ts';
import type { PlanContext } from './plan.ts';

/** What every part of planning looks things up in. */
export interface PlanScope {
  readonly graph: Graph;
  readonly environmentName: string;
  readonly environment: Environment;
  readonly context: PlanContext;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly readsOf: (job: string) => JobReads;
  readonly placeOf: (asset: string) => AssetPlace;
}

export function createPlanScope(graph: Graph, environmentName: string, context: PlanContext): PlanScope {
  const environment = graph.environments[environmentName];
  if (environment === undefined) throw new Error(`the graph has no environment ${environmentName}`);
  const { sets } = resolvePartitionSets(graph.partitions);
  return {
    graph,
    environmentName,
    environment,
    context,
    sets,
    readsOf: createReads(graph),
    placeOf: createPlaces(graph, environment),
  };
}
