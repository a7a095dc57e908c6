import { alg, Graph } from '@dagrejs/graphlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDigraph, type Digraph, indicesOf, neighboursOf } from './digraph.ts';
import { findCycles, stronglyConnectedComponents } from './digraph-cycles.ts';
import { topologicalOrder } from './digraph-order.ts';
import { createSubset } from './digraph-subset.ts';
import { isReachable, walk } from './digraph-walks.ts';

type Edge = readonly [string, string];

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyEdge = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));
const anyEdges = fc.array(anyEdge, { maxLength: 20 });
const acyclicEdges = anyEdges.map((edges) => edges.filter(([from, to]) => from < to));

describe('held against graphlib', () => {
  test('neighbours are those of the edges, each once', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const digraph = createDigraph(NAMES, edges);
        const oracle = createOracle(edges);
        for (const name of NAMES) {
          expect(namesOf(digraph, neighboursOf(digraph.down, node(digraph, name)))).toEqual(
            [...(oracle.successors(name) ?? [])].sort(),
          );
          expect(namesOf(digraph, neighboursOf(digraph.up, node(digraph, name)))).toEqual(
            [...(oracle.predecessors(name) ?? [])].sort(),
          );
        }
      }),
    );
  });

  test('there is an order exactly when graphlib finds no cycle, and in it every edge points forward', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const order = topologicalOrder(createDigraph(NAMES, edges));
        expect(order !== undefined).toBe(alg.isAcyclic(createOracle(edges)));
        if (!order) return;
        for (const [from, to] of edges)
          expect(order.indexOf(NAMES.indexOf(from))).toBeLessThan(order.indexOf(NAMES.indexOf(to)));
      }),
    );
  });

  test('components are those of graphlib, in reverse topological order', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const digraph = createDigraph(NAMES, edges);
        const components = stronglyConnectedComponents(digraph).map((component) => namesOf(digraph, component).sort());
        expect(sortGroups(components)).toEqual(
          sortGroups(alg.tarjan(createOracle(edges)).map((group) => [...group].sort())),
        );
        const placeOf = (name: string) => components.findIndex((component) => component.includes(name));
        for (const [from, to] of edges) expect(placeOf(to)).toBeLessThanOrEqual(placeOf(from));
      }),
    );
  });

  test('each cyclic group of graphlib has one cycle, closed by edges, and none of the group is shorter', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const digraph = createDigraph(NAMES, edges);
        const oracle = createOracle(edges);
        const cycles = findCycles(digraph).map((cycle) => namesOf(digraph, cycle));
        const groups = alg.findCycles(oracle);
        expect(cycles.length).toBe(groups.length);
        for (const cycle of cycles) {
          const group = groups.find((names) => names.includes(cycle[0] ?? '')) ?? [];
          for (const [at, name] of cycle.entries())
            expect(oracle.hasEdge(name, cycle[(at + 1) % cycle.length] ?? '')).toBe(true);
          expect(cycle.length).toBe(Math.min(...group.map((name) => shortestWayBack(oracle, name))));
          expect(cycle[0]).toBe([...cycle].sort()[0]);
        }
      }),
    );
  });

  test('a walk reaches what is at most n edges away', () => {
    fc.assert(
      fc.property(anyEdges, fc.subarray(NAMES), fc.integer({ min: 0, max: 4 }), (edges, starts, levels) => {
        const digraph = createDigraph(NAMES, edges);
        const distances = starts.map((start) => alg.dijkstra(createOracle(edges), start));
        const expected = NAMES.filter((name) => distances.some((from) => (from[name]?.distance ?? Infinity) <= levels));
        expect(namesOf(digraph, walk(digraph.down, indicesOf(digraph, starts), levels))).toEqual(expected);
      }),
    );
  });

  test('a subset has an edge where a path leads through unchosen nodes only', () => {
    fc.assert(
      fc.property(acyclicEdges, fc.subarray(NAMES), (edges, chosen) => {
        const subset = createSubset(
          createDigraph(NAMES, edges),
          chosen.map((name) => NAMES.indexOf(name)),
        );
        expect(subset.names).toEqual(chosen);
        for (const from of chosen) {
          const kept = createOracle(
            edges.filter(([source, target]) => source === from || !chosen.includes(source) || target === from),
          );
          const expected = chosen.filter(
            (to) => to !== from && Number.isFinite(alg.dijkstra(kept, from)[to]?.distance),
          );
          expect(namesOf(subset, neighboursOf(subset.down, node(subset, from)))).toEqual(expected);
        }
      }),
    );
  });
});

describe('order', () => {
  test('of the nodes that could come next the first by name does, whatever the order of the input', () => {
    const digraph = createDigraph(['z', 'm', 'b', 'a'], [['z', 'a']]);
    expect(namesOf(digraph, topologicalOrder(digraph) ?? [])).toEqual(['b', 'm', 'z', 'a']);
  });

  test('index arrays and pairs of names make the same graph', () => {
    expect(createDigraph(['a', 'b', 'c'], { from: [0, 1, 0], to: [2, 2, 2] })).toEqual(
      createDigraph(
        ['a', 'b', 'c'],
        [
          ['b', 'c'],
          ['a', 'c'],
        ],
      ),
    );
  });

  test('an unknown or a repeated name is refused', () => {
    expect(() => createDigraph(['a'], [['a', 'b']])).toThrow('no node "b"');
    expect(() => createDigraph(['a', 'a'], [])).toThrow('two nodes of one name');
    expect(() => createDigraph(['a'], { from: [0], to: [1] })).toThrow('node 1 of 1');
  });
});

describe('chains and rings of 100,000', () => {
  const size = 100_000;
  const names = Array.from({ length: size }, (_, index) => `job${String(index).padStart(6, '0')}`);
  const from = Uint32Array.from({ length: size }, (_, index) => index);
  const chain = createDigraph(names, { from: from.subarray(0, -1), to: from.subarray(1) });
  const ring = createDigraph(names, { from, to: from.map((index) => (index + 1) % size) });

  test('are ordered, walked and cut without recursion', () => {
    expect(topologicalOrder(chain)).toEqual(from);
    expect(walk(chain.down, [0]).length).toBe(size);
    expect(walk(chain.up, [size - 1], 10).length).toBe(11);
    expect(isReachable(chain, 0, size - 1)).toBe(true);
    expect(isReachable(chain, size - 1, 0)).toBe(false);
    const ends = createSubset(chain, [0, size - 1]);
    expect(neighboursOf(ends.down, 0)).toEqual(Uint32Array.of(1));
  });

  test('are searched for cycles within a bound', () => {
    expect(findCycles(chain)).toEqual([]);
    expect(topologicalOrder(ring)).toBeUndefined();
    expect(findCycles(ring).map((cycle) => cycle.length)).toEqual([size]);
  });
});

function createOracle(edges: readonly Edge[]): Graph {
  const graph = new Graph();
  for (const name of NAMES) graph.setNode(name);
  for (const [from, to] of edges) graph.setEdge(from, to);
  return graph;
}

function shortestWayBack(graph: Graph, name: string): number {
  const distances = alg.dijkstra(graph, name);
  return Math.min(...(graph.predecessors(name) ?? []).map((before) => (distances[before]?.distance ?? Infinity) + 1));
}

function node(digraph: Digraph, name: string): number {
  return digraph.indexOf.get(name) ?? -1;
}

function namesOf(digraph: Digraph, nodes: Iterable<number>): string[] {
  return Array.from(nodes, (index) => digraph.names[index] ?? '');
}

function sortGroups(groups: readonly (readonly string[])[]): string[] {
  return groups.map((group) => group.join(' ')).sort();
}
