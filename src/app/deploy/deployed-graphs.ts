import type { Graph } from '../../graph/graph.ts';
import { readGraph, writeGraph } from '../../graph/graph-file.ts';
import type { AutomationStore } from '../../ports/automation-store.ts';
import { sha256 } from '../hasher.ts';

/** Keeps a graph in the instance's database, from where every machine of the instance has it. */
export async function storeGraph(store: AutomationStore, graph: Graph): Promise<void> {
  await store.keepGraph({ hash: graph.hash, pieces: [...joinPieces(writeGraph(graph))], at: Date.now() });
}

/** The graph of that hash; `undefined` when it is not there, or of a format that this version does not know. */
export async function readStoredGraph(store: AutomationStore, hash: string): Promise<Graph | undefined> {
  const pieces = await store.readGraph(hash);
  return pieces === undefined ? undefined : readGraph(pieces, { file: hash, hash: sha256 }).graph;
}

/** Pieces of at least so many characters: a row each. */
function* joinPieces(pieces: Iterable<string>): Iterable<string> {
  let joined = '';
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < PIECE_LENGTH) continue;
    yield joined;
    joined = '';
  }
  if (joined !== '') yield joined;
}

const PIECE_LENGTH = 1 << 20;
