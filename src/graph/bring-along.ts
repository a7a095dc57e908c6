import type { Graph } from './graph.ts';

/**
 * Selected jobs with those that a run of them brings along, sorted: the jobs of the views that they read, directly or through others (a view
 * has no data of its own, so it is made where it is needed), and those that find items for them, which are known in one run only.
 */
export function bringAlong({ jobs, assets }: Pick<Graph, 'jobs' | 'assets'>, selected: Iterable<string>): string[] {
  const brought = new Set(selected);
  // Each may bring others.
  for (const name of brought) {
    const { map, inputs = {} } = jobs[name] ?? {};
    if (map !== undefined) brought.add(map);
    for (const asset of Object.keys(inputs)) {
      const { kind, producer } = assets[asset] ?? {};
      if (kind === 'view' && producer !== undefined) brought.add(producer);
    }
  }
  return [...brought].sort();
}
