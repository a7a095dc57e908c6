import { degreeOf, type Digraph, forEachNeighbour } from './digraph.ts';

/**
 * All nodes, each after everything it depends on; of the nodes that could come next, the first by name does. `undefined` when the graph
 * has a cycle (see `findCycles`).
 */
export function topologicalOrder(digraph: Digraph): Uint32Array | undefined {
  const size = digraph.names.length;
  const order = new Uint32Array(size);
  const waiting = new Uint32Array(size);
  const byRank = new Uint32Array(size);
  const ready = new RankHeap(size);
  for (let node = 0; node < size; node++) {
    byRank[digraph.ranks[node] ?? 0] = node;
    const inputs = degreeOf(digraph.up, node);
    waiting[node] = inputs;
    if (inputs === 0) ready.push(digraph.ranks[node] ?? 0);
  }
  let placed = 0;
  for (let rank = ready.pop(); rank !== undefined; rank = ready.pop()) {
    const node = byRank[rank] ?? 0;
    order[placed++] = node;
    forEachNeighbour(digraph.down, node, (next) => {
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) ready.push(digraph.ranks[next] ?? 0);
    });
  }
  return placed === size ? order : undefined;
}

/** A binary min-heap of numbers, of fixed capacity. */
class RankHeap {
  readonly #items: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#items = new Uint32Array(capacity);
  }

  push(value: number): void {
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#at(parent) <= value) break;
      this.#items[at] = this.#at(parent);
      at = parent;
    }
    this.#items[at] = value;
  }

  pop(): number | undefined {
    if (this.#length === 0) return undefined;
    const top = this.#at(0);
    const value = this.#at(--this.#length);
    let at = 0;
    for (let child = 1; child < this.#length; child = 2 * at + 1) {
      if (child + 1 < this.#length && this.#at(child + 1) < this.#at(child)) child++;
      if (value <= this.#at(child)) break;
      this.#items[at] = this.#at(child);
      at = child;
    }
    this.#items[at] = value;
    return top;
  }

  #at(index: number): number {
    return this.#items[index] ?? 0;
  }
}
