import { createDigraph, type Digraph, forEachNeighbour } from './digraph.ts';
import { topologicalOrder } from './digraph-order.ts';

/**
 * The graph of the chosen nodes alone, with the order through the others kept: a → [b] → c, without b, has the edge a → c. A pair gets
 * an edge when a path joins it on which nobody else is chosen. Throws on a graph with a cycle.
 */
export function createSubset(digraph: Digraph, chosen: Iterable<number>): Digraph {
  const nodes = [...new Set(chosen)].sort((a, b) => a - b);
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const ahead = findChosenAhead(digraph, placeOf);
  const from: number[] = [];
  const to: number[] = [];
  for (const [place, node] of nodes.entries()) {
    for (const target of ahead[node] ?? []) {
      from.push(place);
      to.push(placeOf.get(target) ?? 0);
    }
  }
  return createDigraph(
    nodes.map((node) => digraph.names[node] ?? ''),
    { from, to },
  );
}

/**
 * For each node the chosen ones that come next after it. A node that was not chosen passes on what is ahead of it, so a long chain of them
 * shares one list.
 */
function findChosenAhead(digraph: Digraph, chosen: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const order = topologicalOrder(digraph);
  if (!order) throw new Error('a subset of a graph with a cycle');
  const ahead: (readonly number[])[] = Array.from({ length: order.length }, () => []);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    const lists = new Set<readonly number[]>();
    forEachNeighbour(digraph.down, node, (next) => {
      const list = chosen.has(next) ? [next] : ahead[next];
      if (list && list.length > 0) lists.add(list);
    });
    const [only = [], ...others] = lists;
    ahead[node] = others.length === 0 ? only : [...new Set([only, ...others].flat())];
  }
  return ahead;
}
