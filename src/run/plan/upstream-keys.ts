import { mapPartitions } from '../../calendar/mapping.ts';
import { listKeys, mergeKeys } from '../../calendar/partition-keys.ts';
import { walk } from '../../graph/digraph-walks.ts';
import { indicesOf } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/digraph-order.ts';
import type { PartitionKeys, PartitionSet } from '../../model/partition.ts';
import { jobOf } from '../reads.ts';
import type { ChosenJobs } from './choose-jobs.ts';
import type { PlanScope } from './plan-scope.ts';

/**
 * Which keys of which chosen jobs some keys of a job need, by data: its own reads (through views), and what jobs that are left out read in
 * between. Jobs that come before it only by order are not in the answer.
 */
export type UpstreamKeys = (job: string, of: KeysOf) => ReadonlyMap<string, ReadonlySet<string> | 'all'>;

export interface KeysOf {
  readonly set: PartitionSet | undefined;
  readonly keys: PartitionKeys;
}

export function createUpstreamKeys(scope: PlanScope, { digraph, jobs }: ChosenJobs): UpstreamKeys {
  const chosen = new Set(jobs);
  const rankOf = createRanks(digraph);
  let between: ReadonlySet<string> | undefined;
  return (job, of) => {
    between ??= jobsBetween({ digraph, jobs });
    const found = new Map<string, ReadonlySet<string> | 'all'>();
    const pending = new Map<string, KeysOf>([[job, of]]);
    for (let name = takeLast(pending, rankOf); name !== undefined; name = takeLast(pending, rankOf)) {
      const { name: reader, of: at } = name;
      for (const { producer, mapping } of scope.readsOf(reader).data) {
        if (producer === undefined || (!chosen.has(producer) && !between.has(producer))) continue;
        const set = setOf(scope, producer);
        const keys: PartitionKeys =
          set === undefined || mapping === undefined
            ? { kind: 'unpartitioned' }
            : mapPartitions(at.keys, mapping, { reader: at.set, writer: set, nowMs: scope.context.nowMs });
        if (chosen.has(producer)) found.set(producer, addKeys(found.get(producer), set, keys));
        else pending.set(producer, mergeAt(pending.get(producer), { set, keys }));
      }
    }
    return found;
  };
}

/** Only through a job that has a chosen one before and one after it can order pass. */
function jobsBetween({ digraph, jobs }: Pick<ChosenJobs, 'digraph' | 'jobs'>): ReadonlySet<string> {
  const nodes = indicesOf(digraph, jobs);
  const above = new Set(walk(digraph.down, nodes));
  return new Set(
    Array.from(walk(digraph.up, nodes))
      .filter((node) => above.has(node))
      .map((node) => digraph.names[node] ?? ''),
  );
}

/** The pending job that comes last in the order of the graph: all that read it are behind it. */
function takeLast(
  pending: Map<string, KeysOf>,
  rankOf: (job: string) => number,
): { readonly name: string; readonly of: KeysOf } | undefined {
  let last: string | undefined;
  for (const name of pending.keys()) if (last === undefined || rankOf(name) > rankOf(last)) last = name;
  const of = last === undefined ? undefined : pending.get(last);
  if (last === undefined || of === undefined) return undefined;
  pending.delete(last);
  return { name: last, of };
}

function createRanks(digraph: ChosenJobs['digraph']): (job: string) => number {
  let ranks: Map<string, number> | undefined;
  return (job) => {
    ranks ??= new Map(Array.from(topologicalOrder(digraph) ?? [], (node, rank) => [digraph.names[node] ?? '', rank]));
    return ranks.get(job) ?? -1;
  };
}

function addKeys(
  known: ReadonlySet<string> | 'all' | undefined,
  set: PartitionSet | undefined,
  keys: PartitionKeys,
): ReadonlySet<string> | 'all' {
  if (known === 'all' || set === undefined || keys.kind === 'unpartitioned') return 'all';
  return new Set([...(known ?? []), ...listKeys(set, keys)]);
}

function mergeAt(known: KeysOf | undefined, { set, keys }: KeysOf): KeysOf {
  return known === undefined || set === undefined ? { set, keys } : { set, keys: mergeKeys(set, [known.keys, keys]) };
}

function setOf({ graph, sets }: PlanScope, job: string): PartitionSet | undefined {
  const name = jobOf(graph, job).partitions;
  return name === undefined ? undefined : sets.get(name);
}
