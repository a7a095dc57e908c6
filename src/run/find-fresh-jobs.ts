import type { Graph } from '../graph/graph.ts';
import type { AssetRecord } from '../ports/store.ts';
import { parseDuration } from '../std/durations.ts';

/**
 * The jobs of which nothing is older than its `max_age` allows (`fresh:yes`): of each output that has one, some partition was made within it.
 * Where no age is promised, nothing can be too old.
 */
export function findFreshJobs(graph: Graph, records: readonly AssetRecord[], nowMs: number): ReadonlySet<string> {
  const latest = new Map<string, number>();
  for (const { asset, at } of records) latest.set(asset, Math.max(at, latest.get(asset) ?? at));
  const isFresh = (asset: string, maxAge: string | undefined): boolean => {
    const maxAgeMs = maxAge === undefined ? undefined : parseDuration(maxAge);
    const madeAt = latest.get(asset);
    return maxAgeMs === undefined || (madeAt !== undefined && nowMs - madeAt <= maxAgeMs);
  };
  const fresh = Object.entries(graph.jobs).filter(([, { outputs }]) =>
    Object.entries(outputs).every(([asset, { maxAge }]) => isFresh(asset, maxAge)),
  );
  return new Set(fresh.map(([name]) => name));
}
