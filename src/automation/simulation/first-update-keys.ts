import type { Graph } from '../../graph/graph.ts';
import type { UpdateTarget } from '../update-target.ts';

/**
 * The first key of what runs make, by asset, those that go by new data included: such a run makes the keys of what it reads, from the first one
 * that is new.
 */
export function withUpdateKeys(
  graph: Graph,
  first: ReadonlyMap<string, string>,
  targets: readonly UpdateTarget[],
): ReadonlyMap<string, string> {
  const keys = new Map(first);
  const isOf = (asset: string, set: string): boolean => graph.assets[asset]?.partitions === set;
  // One that reads what another one makes may stand before it.
  for (let round = 0; round < targets.length; round++)
    for (const { set, reads, made } of targets) {
      const name = set?.name ?? '';
      const read = reads.flatMap(({ asset }) => (isOf(asset, name) ? (keys.get(asset) ?? []) : []));
      const [earliest] = read.toSorted();
      if (earliest === undefined) continue;
      const fresh = [...made].filter((asset) => isOf(asset, name) && !keys.has(asset));
      for (const asset of fresh) keys.set(asset, earliest);
    }
  return keys;
}
