import type { Graph } from '../../graph/graph.ts';
import { readStoredGraph } from './deployed-graphs.ts';
import { type Instance, keepGraph, readKeptGraph } from '../instance/instance.ts';

/** The graph of that hash, from this machine or from the store, where another one deployed it; then it is kept here too. */
export async function findGraph(instance: Instance, hash: string): Promise<Graph | undefined> {
  return readKeptGraph(instance, hash) ?? (await fetchGraph(instance, hash));
}

async function fetchGraph(instance: Instance, hash: string): Promise<Graph | undefined> {
  const graph = await readStoredGraph(instance.store, hash);
  if (graph !== undefined) keepGraph(instance, graph);
  return graph;
}
