import type { Graph } from '../../graph/graph.ts';
import type { AssetStatus } from '../../run/assets/asset-status.ts';
import { createAssetStatuses } from '../../run/assets/assets.ts';
import { withAssetsOfOthers } from '../../run/home-of-asset.ts';
import type { Instance } from '../instance/instance.ts';

/** How assets of a graph are now in an environment, by what its store knows; in the order of their names as given. */
export async function readAssetStatuses({ store }: Instance, asked: AskedAssets): Promise<readonly AssetStatus[]> {
  const { graph, environment, names } = asked;
  const scope = { project: graph.project, environment };
  const records = await withAssetsOfOthers(store, graph).listAssets(scope, names);
  const checks = await store.listChecks(scope, names);
  return createAssetStatuses(names, { graph, records, checks, nowMs: Date.now() });
}

export interface AskedAssets {
  readonly graph: Graph;
  readonly environment: string;
  readonly names: readonly string[];
}
