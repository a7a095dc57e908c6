import type { Graph } from '../../graph/graph.ts';
import { readSelectionGraph } from '../../graph/selection/read-selection-graph.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';

/** Reads what selections see of a graph, of each graph once: for whoever plans runs of the same one again and again. */
export function createSelectionReader(): (graph: Graph) => SelectionGraph {
  const read = new WeakMap<Graph, SelectionGraph>();
  return (graph) => {
    const known = read.get(graph) ?? readSelectionGraph(graph);
    read.set(graph, known);
    return known;
  };
}
