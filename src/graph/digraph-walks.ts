import { type Adjacency, type Digraph } from './digraph.ts';

/** The nodes at most `levelsMax` edges away from any of `starts`, the starts included, sorted by index. */
export function walk(adjacency: Adjacency, starts: Iterable<number>, levelsMax = Infinity): Uint32Array {
  const size = adjacency.offsets.length - 1;
  const seen = new Uint8Array(size);
  const queue = new Uint32Array(size);
  let length = 0;
  for (const node of starts) {
    if (seen[node] === 1) continue;
    seen[node] = 1;
    queue[length++] = node;
  }
  let at = 0;
  for (let level = 0; level < levelsMax && at < length; level++) {
    for (const levelEnd = length; at < levelEnd; at++) {
      const node = queue[at] ?? 0;
      const rowEnd = adjacency.offsets[node + 1] ?? 0;
      for (let edge = adjacency.offsets[node] ?? 0; edge < rowEnd; edge++) {
        const next = adjacency.nodes[edge] ?? 0;
        if (seen[next] === 1) continue;
        seen[next] = 1;
        queue[length++] = next;
      }
    }
  }
  return queue.slice(0, length).sort();
}

/** Is there a path of one or more edges from `from` to `to`? */
export function isReachable(digraph: Digraph, from: number, to: number): boolean {
  const { offsets, nodes } = digraph.down;
  return walk(digraph.down, nodes.subarray(offsets[from] ?? 0, offsets[from + 1] ?? 0)).includes(to);
}
