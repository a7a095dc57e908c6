import { type Adjacency, type Digraph } from './digraph.ts';

/** The nodes at most `levelsMax` edges away from any of `starts`, the starts included, sorted by index. */
export function walk(adjacency: Adjacency, starts: Iterable<number>, levelsMax = Infinity): Uint32Array {
  const { offsets, nodes } = adjacency;
  const seen = new Uint8Array(offsets.length - 1);
  const queue = new Uint32Array(offsets.length - 1);
  let length = 0;
  const reach = (node: number): void => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    queue[length++] = node;
  };
  for (const node of starts) reach(node);
  let at = 0;
  for (let level = 0; level < levelsMax && at < length; level++) {
    for (const levelEnd = length; at < levelEnd; at++) {
      const node = queue[at] ?? 0;
      for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge++) reach(nodes[edge] ?? 0);
    }
  }
  return queue.slice(0, length).sort();
}

/** Is there a path of one or more edges from `from` to `to`? */
export function isReachable(digraph: Digraph, from: number, to: number): boolean {
  const { offsets, nodes } = digraph.down;
  return walk(digraph.down, nodes.subarray(offsets[from] ?? 0, offsets[from + 1] ?? 0)).includes(to);
}
