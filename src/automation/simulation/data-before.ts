import { listKeys } from '../../calendar/partition-keys.ts';
import { resolvePartitionSets } from '../../calendar/resolve-partition-sets.ts';
import type { Graph } from '../../graph/graph.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { Plan } from '../../model/plan.ts';
import type { AssetKey, AssetRecord, Store } from '../../ports/store.ts';

/**
 * A store in which everything is there that was made before the simulated time: what no simulated run makes, and of time partitions those
 * before the first one that a simulated run makes. What simulated runs make is there when they have made it.
 */
export function withDataBefore<S extends Store>(store: S, before: DataBefore): S {
  return {
    ...store,
    async readAssets(scope, keys) {
      const known = await store.readAssets(scope, keys);
      const found = new Set(known.map(keyOf));
      const older = keys.filter((key) => !found.has(keyOf(key)) && before.has(key));
      return [...known, ...older.map((key) => recordOf(key, before.now()))];
    },
  };
}

export interface DataBefore {
  readonly has: (key: AssetKey) => boolean;
  readonly now: () => number;
}

/** The first key, by asset, of the time partitions that these plans make; each the first plan of its schedule. */
export function findFirstKeys(graph: Graph, plans: readonly Plan[]): ReadonlyMap<string, string> {
  const sets = resolvePartitionSets(graph.partitions).sets;
  const first = new Map<string, string>();
  for (const { job, keys } of plans.flatMap(({ steps }) => steps)) {
    const key = keys === undefined ? undefined : firstTimeKey(sets, keys);
    if (key === undefined) continue;
    for (const asset of Object.keys(graph.jobs[job]?.outputs ?? {})) {
      const known = first.get(asset);
      if (known === undefined || key < known) first.set(asset, key);
    }
  }
  return first;
}

function firstTimeKey(sets: ReadonlyMap<string, PartitionSet>, keys: PartitionKeys): string | undefined {
  if (keys.kind === 'unpartitioned' || keys.kind === 'product') return undefined;
  const set = sets.get(keys.set);
  if (set?.kind !== 'time') return undefined;
  const [first] = listKeys(set, keys);
  return first;
}

function keyOf({ asset, partition }: AssetKey): string {
  return `${asset}\n${partition}`;
}

function recordOf({ asset, partition }: AssetKey, at: number): AssetRecord {
  return { asset, partition, at, run: '', step: '', dataVersion: 'before', memoKey: 'before' };
}
