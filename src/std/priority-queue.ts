/**
 * An immutable priority queue of whole numbers: the smallest key first, then the smallest item. A leftist heap (Crane, 1972): `insert` and
 * `removeFirst` take time logarithmic in its length, share all the rest with the queue they start from, and never recurse deeper than that.
 */
export type PriorityQueue = QueueNode | undefined;

export interface QueueNode {
  readonly key: number;
  readonly item: number;
  readonly rank: number;
  readonly left: PriorityQueue;
  readonly right: PriorityQueue;
}

export function insert(queue: PriorityQueue, key: number, item: number): QueueNode {
  const node: QueueNode = { key, item, rank: 1, left: undefined, right: undefined };
  return queue === undefined ? node : mergeNodes(queue, node);
}

/** The queue without its first item (`queue.item`). */
export function removeFirst(queue: QueueNode): PriorityQueue {
  return merge(queue.left, queue.right);
}

/** All items, first ones first. The queue itself stays as it is. */
export function* drain(queue: PriorityQueue): Iterable<number> {
  for (let left = queue; left !== undefined; left = removeFirst(left)) yield left.item;
}

function merge(a: PriorityQueue, b: PriorityQueue): PriorityQueue {
  if (a === undefined) return b;
  return b === undefined ? a : mergeNodes(a, b);
}

function mergeNodes(a: QueueNode, b: QueueNode): QueueNode {
  return a.key < b.key || (a.key === b.key && a.item <= b.item) ? mergeUnder(a, b) : mergeUnder(b, a);
}

function mergeUnder(first: QueueNode, other: QueueNode): QueueNode {
  const { key, item, left } = first;
  const merged = first.right === undefined ? other : mergeNodes(first.right, other);
  if (left === undefined) return { key, item, rank: 1, left: merged, right: undefined };
  return left.rank >= merged.rank
    ? { key, item, rank: merged.rank + 1, left, right: merged }
    : { key, item, rank: left.rank + 1, left: merged, right: left };
}
