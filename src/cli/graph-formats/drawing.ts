import { createDigraph, degreeOf, type Digraph, forEachNeighbour, indicesOf } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/digraph-order.ts';
import { createSubset } from '../../graph/digraph-subset.ts';
import type { Graph } from '../../graph/graph.ts';

/** The chosen jobs of a graph, the arrows between them, and the outside assets that they read. Throws on a name that is no job. */
export function createDrawing(graph: Graph, chosen: readonly string[]): Drawing {
  const digraph = createDigraph(
    Object.keys(graph.jobs),
    graph.edges.map(({ from, to }) => [from, to] as const),
  );
  const subset = createSubset(digraph, indicesOf(digraph, chosen));
  const levels = findLevels(subset);
  return {
    project: graph.project,
    jobs: [...subset.names].sort().map((name) => ({
      name,
      type: graph.jobs[name]?.type ?? '',
      outputs: Object.keys(graph.jobs[name]?.outputs ?? {}),
      pipelines: graph.jobs[name]?.pipelines ?? [],
      level: levels.get(name) ?? 0,
    })),
    arrows: findArrows(graph, subset),
    outside: findOutside(graph, subset.names),
  };
}

export interface Drawing {
  readonly project: string;
  /** By name. */
  readonly jobs: readonly DrawnJob[];
  /** By name of `from`, then of `to`. */
  readonly arrows: readonly Arrow[];
  /** Assets that no job makes, each with the chosen jobs that read it. */
  readonly outside: readonly { readonly asset: string; readonly readers: readonly string[] }[];
}

export interface DrawnJob {
  readonly name: string;
  readonly type: string;
  readonly outputs: readonly string[];
  readonly pipelines: readonly string[];
  /** The length of the longest way to it: 0 for what waits for nobody. */
  readonly level: number;
}

/** `assets` pass from one job to the other; without any it is order alone. `through`: by way of jobs that are not in the drawing. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'data' | 'order' | 'through';
  readonly assets: readonly string[];
}

function findArrows(graph: Graph, subset: Digraph): Arrow[] {
  const assets = new Map<string, string[]>();
  for (const edge of graph.edges) {
    const list = assets.get(arrowKey(edge.from, edge.to)) ?? [];
    if (edge.asset !== undefined) list.push(edge.asset);
    assets.set(arrowKey(edge.from, edge.to), list);
  }
  const arrows: Arrow[] = [];
  for (const [node, from] of subset.names.entries()) {
    forEachNeighbour(subset.down, node, (neighbour) => {
      const to = subset.names[neighbour] ?? '';
      const passed = assets.get(arrowKey(from, to));
      const kind = passed === undefined ? 'through' : passed.length > 0 ? 'data' : 'order';
      arrows.push({ from, to, kind, assets: [...new Set(passed)].sort() });
    });
  }
  return arrows.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

function findOutside(graph: Graph, jobs: readonly string[]): Drawing['outside'] {
  const readers = new Map<string, string[]>();
  for (const job of [...jobs].sort()) {
    for (const asset of Object.keys(graph.jobs[job]?.inputs ?? {})) {
      if (graph.assets[asset]?.kind !== 'outside') continue;
      readers.set(asset, [...(readers.get(asset) ?? []), job]);
    }
  }
  return [...readers].sort(([a], [b]) => compare(a, b)).map(([asset, names]) => ({ asset, readers: names }));
}

function findLevels(digraph: Digraph): ReadonlyMap<string, number> {
  const levels = new Uint32Array(digraph.names.length);
  for (const node of topologicalOrder(digraph) ?? []) {
    if (degreeOf(digraph.up, node) === 0) continue;
    forEachNeighbour(digraph.up, node, (above) => {
      levels[node] = Math.max(levels[node] ?? 0, (levels[above] ?? 0) + 1);
    });
  }
  return new Map(digraph.names.map((name, node) => [name, levels[node] ?? 0]));
}

/** Names hold no blanks. */
function arrowKey(from: string, to: string): string {
  return `${from} ${to}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
