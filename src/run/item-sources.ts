import type { Graph } from '../graph/graph.ts';
import { createReads, jobOf } from './reads.ts';

/** Jobs besides these that tell which items there are for them: those that find the items, and those that made for each what they read. */
export function listItemSources(graph: Graph, jobs: readonly string[]): ReadonlySet<string> {
  const readsOf = createReads(graph);
  const sources = new Set<string>();
  // What is added is looked through, too.
  const pending = new Set(jobs);
  for (const name of pending) {
    const { map } = jobOf(graph, name);
    const mapped = readsOf(name).data.flatMap(({ producer }) =>
      producer !== undefined && jobOf(graph, producer).map !== undefined ? [producer] : [],
    );
    for (const job of [...(map === undefined ? [] : [map]), ...mapped]) {
      if (!jobs.includes(job)) sources.add(job);
      pending.add(job);
    }
  }
  return sources;
}
