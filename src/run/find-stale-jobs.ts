import { mapPartitions } from '../calendar/mapping.ts';
import { keysOfKey, listKeys } from '../calendar/partition-keys.ts';
import { createDigraph } from '../graph/digraph.ts';
import { topologicalOrder } from '../graph/digraph-order.ts';
import type { PartitionKeys, PartitionSet } from '../model/partition.ts';
import type { AssetRecord } from '../ports/store.ts';
import type { PlanScope } from './plan/plan-scope.ts';
import { jobOf, type Read } from './reads.ts';

/**
 * The jobs whose data is not what a run of them would make now (`stale:yes`): it was never made, or failed a check; the job, or a view
 * that it reads, is another one than when it was made; something that it reads was made later; or something that it reads is stale itself.
 * A job without outputs makes no data and is never stale; of a partitioned job only the partitions that were made are looked at.
 */
export function findStaleJobs(scope: PlanScope, made: MadeData): ReadonlySet<string> {
  const recordsOf = groupByAsset(made.records);
  const stale = new Set<string>();
  for (const job of inOrder(scope)) {
    const { data, views } = scope.readsOf(job);
    const readsStale = [...data.flatMap(({ producer }) => producer ?? []), ...views].some((name) => stale.has(name));
    if (hasOutputs(scope, job) && (readsStale || isOutOfDate(scope, job, { ...made, recordsOf }))) stale.add(job);
  }
  return stale;
}

export interface MadeData {
  /** All that is known of the assets of the graph. */
  readonly records: readonly AssetRecord[];
  /** The `work` of each job as it would run now. */
  readonly works: Readonly<Record<string, string>>;
  /** The `work` of a job in a run of before; `undefined` when the run is not there any more, or did not have the job. */
  readonly workIn: (run: string, job: string) => string | undefined;
}

type RecordsOf = ReadonlyMap<string, readonly AssetRecord[]>;

function inOrder({ graph }: PlanScope): readonly string[] {
  const names = Object.keys(graph.jobs).sort();
  const digraph = createDigraph(
    names,
    graph.edges.map(({ from, to }) => [from, to] as const),
  );
  return Array.from(topologicalOrder(digraph) ?? [], (node) => names[node] ?? '');
}

function hasOutputs({ graph }: PlanScope, job: string): boolean {
  return Object.keys(jobOf(graph, job).outputs).length > 0;
}

function isOutOfDate(scope: PlanScope, job: string, made: MadeData & { readonly recordsOf: RecordsOf }): boolean {
  const { outputs, partitions } = jobOf(scope.graph, job);
  const set = partitions === undefined ? undefined : scope.sets.get(partitions);
  const { data, views } = scope.readsOf(job);
  const differs = (record: AssetRecord, name: string): boolean => {
    const before = made.workIn(record.run, name);
    return before !== undefined && before !== made.works[name];
  };
  return Object.entries(outputs).some(([asset, { kind }]) => {
    const slices = (made.recordsOf.get(asset) ?? []).flatMap((record) => toSlice(record, set));
    if (slices.length === 0) return true;
    return slices.some((slice) => {
      const { record } = slice;
      if (record.bad !== undefined || differs(record, job)) return true;
      if (kind === 'view') return false;
      if (views.some((view) => differs(record, view))) return true;
      return data.some((read) => isYounger(scope, slice, made.recordsOf, read));
    });
  });
}

interface Slice {
  readonly record: AssetRecord;
  readonly keys: PartitionKeys;
  readonly set: PartitionSet | undefined;
}

/** None for a partition that the job does not have any more. */
function toSlice(record: AssetRecord, set: PartitionSet | undefined): readonly Slice[] {
  if (set === undefined) return record.partition === '' ? [{ record, keys: { kind: 'unpartitioned' }, set }] : [];
  const keys = keysOfKey(set, record.partition);
  return keys === undefined ? [] : [{ record, keys, set }];
}

/** Whether something that the slice was made of was made after it. */
function isYounger(scope: PlanScope, { record, keys, set }: Slice, recordsOf: RecordsOf, read: Read): boolean {
  const later = (recordsOf.get(read.asset) ?? []).filter(({ at }) => at > record.at);
  const partitions = scope.graph.assets[read.asset]?.partitions;
  const writer = partitions === undefined ? undefined : scope.sets.get(partitions);
  if (later.length === 0 || writer === undefined || read.mapping === undefined) return later.length > 0;
  const { nowMs } = scope.context;
  const needed = new Set(listKeys(writer, mapPartitions(keys, read.mapping, { reader: set, writer, nowMs })));
  return later.some(({ partition }) => needed.has(partition));
}

function groupByAsset(records: readonly AssetRecord[]): RecordsOf {
  const groups = new Map<string, AssetRecord[]>();
  for (const record of records) {
    const group = groups.get(record.asset);
    if (group === undefined) groups.set(record.asset, [record]);
    else group.push(record);
  }
  return groups;
}
