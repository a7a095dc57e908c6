import { allKeys } from '../../calendar/partitions.ts';
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
    async listAssets(scope, assets) {
      const known = await store.listAssets(scope, assets);
      const found = new Set(known.map(keyOf));
      const older = assets.flatMap((asset) => before.list(asset)).filter((key) => !found.has(keyOf(key)));
      return [...known, ...older.map((key) => recordOf(key, before.startedAt))];
    },
  };
}

export interface DataBefore {
  readonly has: (key: AssetKey) => boolean;
  /** Of an asset, the keys of which there is data; of very many, the last ones. */
  readonly list: (asset: string) => readonly AssetKey[];
  readonly now: () => number;
  /** Data from then is not new. */
  readonly startedAt: number;
}

/** The keys of an asset that were there when the simulated time began: all that had ended, or those before the first one that is simulated. */
export function createKeysBefore(graph: Graph, { firstKeys, fromMs }: BeforeSetting): DataBefore['list'] {
  const sets = resolvePartitionSets(graph.partitions).sets;
  const known = new Map<string, readonly AssetKey[]>();
  const list = (asset: string): readonly AssetKey[] => {
    const set = sets.get(graph.assets[asset]?.partitions ?? '');
    if (set === undefined) return [{ asset, partition: '' }];
    const first = firstKeys.get(asset);
    const keys = [...listKeys(set, allKeys(set, fromMs))].filter((key) => first === undefined || key < first);
    return keys.slice(-KEYS_MAX).map((partition) => ({ asset, partition }));
  };
  return (asset) => {
    const keys = known.get(asset) ?? list(asset);
    known.set(asset, keys);
    return keys;
  };
}

interface BeforeSetting {
  readonly firstKeys: ReadonlyMap<string, string>;
  readonly fromMs: number;
}

const KEYS_MAX = 1_000;

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
