import { mapPartitions } from '../../calendar/mapping.ts';
import { keysOfKey, listKeys } from '../../calendar/partition-keys.ts';
import type { Graph, Job } from '../../graph/graph.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import type { AssetPlace } from '../../model/step-request.ts';
import { isJsonMap } from '../../std/json.ts';
import { warehouseOf } from '../places.ts';

/**
 * How a job's keys become steps: an incremental `sql` job takes all of them in one, as one statement, unless a key depends on the one
 * before (it reads itself, or its previous run is required), or its output is kept elsewhere, with a file for each key; everything else
 * takes a step for each key. `isChain`: each after the one before.
 */
export function sliceJob(
  scope: SliceScope,
  job: Job,
  { set, keys }: { readonly set: PartitionSet; readonly keys: PartitionKeys },
): SlicedJob {
  const isChain = isChained(job);
  if (isOneStep(scope, job)) return { slices: [keys], isChain };
  return { slices: Array.from(listKeys(set, keys), (key) => keysOfOne(set, key)), isChain };
}

export interface SliceScope {
  readonly graph: Graph;
  /** Where the environment keeps an asset. */
  readonly placeOf: (asset: string) => AssetPlace;
}

export interface SlicedJob {
  readonly slices: readonly PartitionKeys[];
  readonly isChain: boolean;
}

/** Whether each key of a job depends on the one before: it reads itself, or its previous run is required. */
export function isChained({ previousRun, inputs }: Job): boolean {
  return previousRun === 'required' || Object.values(inputs).some(({ self }) => self === true);
}

/** Whether any number of its keys is one step. */
export function isOneStep({ graph, placeOf }: SliceScope, job: Job): boolean {
  const home = warehouseOf(graph, job);
  const staysAtHome = Object.keys(job.outputs).every((asset) => placeOf(asset).resource === home);
  return isIncrementalSql(graph, job) && !isChained(job) && staysAtHome;
}

function isIncrementalSql({ jobTypes }: Graph, { type, config }: Job): boolean {
  const materialize = config['materialize'];
  return jobTypes[type]?.base === 'sql' && isJsonMap(materialize) && materialize['type'] === 'incremental';
}

/** One key of a set. */
export function keysOfOne(set: PartitionSet, key: string): PartitionKeys {
  const keys = keysOfKey(set, key);
  if (keys === undefined) throw new Error(`${set.name} has no key ${key}`);
  return keys;
}

/** The keys just before these, by time; of a set without time there are none. */
export function previousKeys(set: PartitionSet, keys: PartitionKeys, nowMs: number): PartitionKeys {
  const isByTime = set.kind === 'time' || (set.kind === 'product' && set.of.some(({ kind }) => kind === 'time'));
  if (!isByTime) return { kind: 'list', set: set.name, keys: [] };
  return mapPartitions(keys, { kind: 'last', count: 2 }, { reader: set, writer: set, nowMs });
}
