import type { Span } from '../../diagnostics/source.ts';

/** What a part of a selection stands for. */
export interface Nodes {
  /** Nodes of the graph, ascending. */
  readonly jobs: Uint32Array;
  /** What a walk may start from although it is no job here, and so never a result. */
  readonly ghosts: readonly Ghost[];
}

export interface Ghost {
  readonly kind: 'outside' | 'removed';
  readonly name: string;
  /** The jobs one level further down. */
  readonly readers: readonly number[];
  /** How it was written, if nobody but ghosts was asked for: to be told that this selects nothing. */
  readonly askedAs: { readonly text: string; readonly span: Span } | undefined;
}

export function createNodes(jobs: Iterable<number>, ghosts: readonly Ghost[] = []): Nodes {
  return { jobs: Uint32Array.from(jobs), ghosts };
}

export function joinNodes(items: readonly Nodes[], graphSize: number): Nodes {
  const [first, ...others] = items;
  if (first && others.length === 0) return first;
  const isIn = new Uint8Array(graphSize);
  for (const { jobs } of items) for (const job of jobs) isIn[job] = 1;
  const ghosts = new Map(items.flatMap((item) => item.ghosts).map((ghost) => [ghost.name, ghost]));
  return { jobs: collect(isIn, 1), ghosts: [...ghosts.values()] };
}

export function intersectNodes(items: readonly Nodes[], graphSize: number): Nodes {
  const counts = new Uint32Array(graphSize);
  for (const { jobs } of items) for (const job of jobs) counts[job] = (counts[job] ?? 0) + 1;
  const [first, ...others] = items;
  const ghosts = first?.ghosts.filter(({ name }) =>
    others.every((other) => other.ghosts.some((ghost) => ghost.name === name)),
  );
  return { jobs: collect(counts, items.length), ghosts: ghosts ?? [] };
}

export function invertNodes({ jobs }: Nodes, graphSize: number): Nodes {
  const isIn = new Uint8Array(graphSize);
  for (const job of jobs) isIn[job] = 1;
  return { jobs: collect(isIn, 0), ghosts: [] };
}

function collect(marks: Uint8Array | Uint32Array, wanted: number): Uint32Array {
  const found = new Uint32Array(marks.length);
  let length = 0;
  for (let node = 0; node < marks.length; node++) if (marks[node] === wanted) found[length++] = node;
  return found.slice(0, length);
}

export function isEmpty({ jobs, ghosts }: Nodes): boolean {
  return jobs.length === 0 && ghosts.length === 0;
}
