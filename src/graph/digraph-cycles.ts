import { type Digraph, neighboursOf } from './digraph.ts';

/**
 * One cycle for each group of nodes that depend on each other in a circle (a strongly connected component, or a node with an edge to
 * itself). A cycle is the shortest of its group (ties go to the first by name), begins with its first node by name and is not closed:
 * `[a, b, c]` means a → b → c → a. Groups are in the order of the first name of their cycle.
 */
export function findCycles(digraph: Digraph): readonly (readonly number[])[] {
  const cycles = stronglyConnectedComponents(digraph)
    .filter((component) => isCyclic(digraph, component))
    .map((component) => findShortestCycle(digraph, component));
  return cycles.sort((a, b) => rankOf(digraph, a[0]) - rankOf(digraph, b[0]));
}

/** Every node in exactly one component, components in reverse topological order (Tarjan 1972, with its stack kept by hand). */
export function stronglyConnectedComponents(digraph: Digraph): readonly (readonly number[])[] {
  const size = digraph.names.length;
  const { offsets, nodes } = digraph.down;
  const visitedAt = new Uint32Array(size);
  const lowest = new Uint32Array(size);
  const cursor = new Uint32Array(size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  const path: number[] = [];
  const components: number[][] = [];
  let clock = 0;

  const enter = (node: number): void => {
    visitedAt[node] = lowest[node] = ++clock;
    cursor[node] = offsets[node] ?? 0;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const lower = (node: number, value: number | undefined): void => {
    if (value !== undefined && value < (lowest[node] ?? 0)) lowest[node] = value;
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, lowest[node]);
    if (lowest[node] !== visitedAt[node]) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen[member] = 0;
    components.push(component);
  };

  for (let root = 0; root < size; root++) {
    if (visitedAt[root] !== 0) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = cursor[node] ?? 0;
      if (at === (offsets[node + 1] ?? 0)) {
        leave(node);
        continue;
      }
      cursor[node] = at + 1;
      const next = nodes[at] ?? 0;
      if (visitedAt[next] === 0) enter(next);
      else if (isOpen[next] === 1) lower(node, visitedAt[next]);
    }
  }
  return components;
}

/** Edges looked at before the shortest cycle found so far is good enough: a ring of 100,000 jobs has one cycle, and needs no proof. */
const CYCLE_SEARCH_EDGES_MAX = 1_000_000;

function isCyclic(digraph: Digraph, component: readonly number[]): boolean {
  const [first] = component;
  return component.length > 1 || (first !== undefined && neighboursOf(digraph.down, first).includes(first));
}

/** The shortest cycle through any node of a cyclic component, by a breadth-first search from each of them, in the order of names. */
function findShortestCycle(digraph: Digraph, component: readonly number[]): readonly number[] {
  const starts = [...component].sort((a, b) => rankOf(digraph, a) - rankOf(digraph, b));
  const selfLoop = starts.find((node) => neighboursOf(digraph.down, node).includes(node));
  if (selfLoop !== undefined) return [selfLoop];
  const members = new Set(component);
  let best: readonly number[] = [];
  let edgesLeft = CYCLE_SEARCH_EDGES_MAX;
  for (const start of starts) {
    const { cycle, edges } = findCycleThrough(digraph, start, { members, lengthBelow: best.length || Infinity });
    if (cycle) best = cycle;
    edgesLeft -= edges;
    if (best.length === 2 || edgesLeft <= 0) break;
  }
  return startAtFirstName(digraph, best);
}

interface CycleSearch {
  readonly members: ReadonlySet<number>;
  readonly lengthBelow: number;
}

function findCycleThrough(
  digraph: Digraph,
  start: number,
  { members, lengthBelow }: CycleSearch,
): { readonly cycle?: readonly number[]; readonly edges: number } {
  const cameFrom = new Map<number, number>();
  let edges = 0;
  let frontier = [start];
  for (let length = 1; frontier.length > 0 && length < lengthBelow; length++) {
    const next: number[] = [];
    for (const node of frontier) {
      const targets = neighboursOf(digraph.down, node);
      edges += targets.length;
      if (targets.includes(start)) return { cycle: traceBack(cameFrom, start, node), edges };
      const fresh = Array.from(targets.filter((target) => members.has(target) && !cameFrom.has(target)));
      for (const target of fresh) cameFrom.set(target, node);
      next.push(...fresh);
    }
    frontier = next;
  }
  return { edges };
}

function traceBack(cameFrom: ReadonlyMap<number, number>, start: number, last: number): readonly number[] {
  const cycle = [last];
  for (let node = last; node !== start;) {
    node = cameFrom.get(node) ?? start;
    cycle.push(node);
  }
  return cycle.reverse();
}

function startAtFirstName(digraph: Digraph, cycle: readonly number[]): readonly number[] {
  let first = 0;
  for (const [at, node] of cycle.entries()) if (rankOf(digraph, node) < rankOf(digraph, cycle[first])) first = at;
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function rankOf(digraph: Digraph, node: number | undefined): number {
  return node === undefined ? 0 : (digraph.ranks[node] ?? 0);
}
