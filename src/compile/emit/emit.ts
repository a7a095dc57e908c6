import { hashGraph } from '../../graph/canonical.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Hasher } from '../../std/hasher.ts';

/** The graph with the hash by which it is known everywhere. Its bytes are what `writeGraph` makes of it: the same for the same project, on any machine. */
export function emitGraph(graph: Graph, hash: Hasher): Graph {
  return { ...graph, hash: hashGraph(graph, hash) };
}
