/**
 * A compact directed graph: two adjacency tables in typed arrays (one per direction) over nodes 0 … size-1, so that graphs
 * of 100,000 jobs are built and walked in milliseconds. Made once and never changed; algorithms are in the `digraph-*.ts`
 * files beside this one, none of them recursive.
 *
 * Invariant: parallel edges are one edge, self-loops are kept, and every row of a table is in the order of names, so that
 * whatever is computed is the same for any order of the input.
 */
export interface Digraph {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Place of each node in the order of names (by code unit): the tie-break of every algorithm. */
  readonly ranks: Uint32Array;
  readonly down: Adjacency;
  readonly up: Adjacency;
}

/** The neighbours of node `i` are `nodes[offsets[i]] … nodes[offsets[i + 1] - 1]`. */
export interface Adjacency {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
}

/** Edges as two arrays of the same length: `from[i]` comes before `to[i]`. */
export interface EdgeArrays {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** From the names of nodes and edges between names, or between indices into `names`. Throws on a name that is unknown or there twice. */
export function createDigraph(
  names: readonly string[],
  edges: Iterable<readonly [string, string]> | EdgeArrays,
): Digraph {
  const indexOf = new Map<string, number>();
  for (const [index, name] of names.entries()) indexOf.set(name, index);
  if (indexOf.size !== names.length) throw new Error('a digraph has two nodes of one name');
  const { from, to } = 'from' in edges ? edges : toEdgeArrays(indexOf, edges);
  const ranks = rankNames(names);
  const down = createAdjacency(from, to, ranks);
  const up = createAdjacency(to, from, ranks);
  return { names, indexOf, ranks, down, up };
}

/** Calls `visit` for each neighbour of `node`, in the order of names. */
export function forEachNeighbour(adjacency: Adjacency, node: number, visit: (neighbour: number) => void): void {
  const end = adjacency.offsets[node + 1] ?? 0;
  for (let at = adjacency.offsets[node] ?? 0; at < end; at++) visit(adjacency.nodes[at] ?? 0);
}

export function neighboursOf(adjacency: Adjacency, node: number): Uint32Array {
  return adjacency.nodes.subarray(adjacency.offsets[node] ?? 0, adjacency.offsets[node + 1] ?? 0);
}

export function degreeOf(adjacency: Adjacency, node: number): number {
  return (adjacency.offsets[node + 1] ?? 0) - (adjacency.offsets[node] ?? 0);
}

/** The nodes of these names, in the order given. Throws on an unknown name. */
export function indicesOf(digraph: Digraph, names: Iterable<string>): number[] {
  return Array.from(names, (name) => findIndex(digraph.indexOf, name));
}

function toEdgeArrays(indexOf: ReadonlyMap<string, number>, edges: Iterable<readonly [string, string]>): EdgeArrays {
  const from: number[] = [];
  const to: number[] = [];
  for (const [source, target] of edges) {
    from.push(findIndex(indexOf, source));
    to.push(findIndex(indexOf, target));
  }
  return { from, to };
}

function findIndex(indexOf: ReadonlyMap<string, number>, name: string): number {
  const index = indexOf.get(name);
  if (index === undefined) throw new Error(`a digraph has no node ${JSON.stringify(name)}`);
  return index;
}

function rankNames(names: readonly string[]): Uint32Array {
  const byRank = Uint32Array.from(names.keys());
  if (!isSorted(names)) byRank.sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(names.length);
  for (const [rank, node] of byRank.entries()) ranks[node] = rank;
  return ranks;
}

function isSorted(names: readonly string[]): boolean {
  for (let index = 1; index < names.length; index++) if ((names[index - 1] ?? '') > (names[index] ?? '')) return false;
  return true;
}

/** Two counting sorts (by target's rank, then by source), linear in nodes and edges; duplicates end side by side and are dropped. */
function createAdjacency(sources: ArrayLike<number>, targets: ArrayLike<number>, ranks: Uint32Array): Adjacency {
  const size = ranks.length;
  const edgesByTarget = countingSort(size, sources.length, (edge) => ranks[checkNode(targets[edge], size)] ?? 0);
  const edges = countingSort(size, sources.length, (at) => checkNode(sources[edgesByTarget.items[at] ?? 0], size));
  const offsets = new Uint32Array(size + 1);
  const nodes = new Uint32Array(sources.length);
  let written = 0;
  for (let node = 0; node < size; node++) {
    const start = written;
    for (let at = edges.offsets[node] ?? 0; at < (edges.offsets[node + 1] ?? 0); at++) {
      const target = targets[edgesByTarget.items[edges.items[at] ?? 0] ?? 0] ?? 0;
      if (written === start || nodes[written - 1] !== target) nodes[written++] = target;
    }
    offsets[node + 1] = written;
  }
  return { offsets, nodes: nodes.slice(0, written) };
}

function checkNode(node: number | undefined, size: number): number {
  if (node === undefined || node < 0 || node >= size) throw new Error(`a digraph edge names node ${node} of ${size}`);
  return node;
}

/** Stable: `items` holds 0 … count-1 grouped by key; the group of key k is `items[offsets[k]] … items[offsets[k + 1] - 1]`. */
function countingSort(
  keys: number,
  count: number,
  keyOf: (item: number) => number,
): { readonly items: Uint32Array; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(keys + 1);
  for (let item = 0; item < count; item++) {
    const slot = keyOf(item) + 1;
    offsets[slot] = (offsets[slot] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key++) offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const next = offsets.slice();
  const items = new Uint32Array(count);
  for (let item = 0; item < count; item++) {
    const key = keyOf(item);
    const place = next[key] ?? 0;
    items[place] = item;
    next[key] = place + 1;
  }
  return { items, offsets };
}
