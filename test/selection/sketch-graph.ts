import { createDigraph } from '../../src/graph/digraph.ts';
import type { SelectionGraph, SelectionJob } from '../../src/graph/selection/selection-graph.ts';

/** A graph from what a case says of it: jobs with the jobs they come after, and outside assets with the jobs that read them. */
export function sketchGraph({ jobs, outside = {}, declared = {} }: GraphSketch): SelectionGraph {
  const names = Object.keys(jobs).sort();
  const edges = names.flatMap((to) => (jobs[to]?.after ?? []).map((from) => [from, to] as const));
  const found = names.map((name) => ({ ...PLAIN_JOB, ...jobs[name] }));
  return {
    digraph: createDigraph(names, edges),
    jobAt: (node) => found[node] ?? PLAIN_JOB,
    producers: new Map(names.flatMap((name) => (jobs[name]?.outputs ?? [name]).map((asset) => [asset, name] as const))),
    outsideAssets: new Map(Object.entries(outside)),
    declared,
  };
}

export interface GraphSketch {
  readonly jobs: Readonly<
    Record<string, Partial<SelectionJob> & { readonly after?: readonly string[]; readonly outputs?: readonly string[] }>
  >;
  readonly outside?: Readonly<Record<string, readonly string[]>>;
  readonly declared?: SelectionGraph['declared'];
}

const PLAIN_JOB: SelectionJob = {
  type: 'sql',
  tags: {},
  owners: [],
  pipelines: [],
  schedules: [],
  pools: [],
  resources: [],
  partitions: [],
  paths: [],
  config: {},
  hash: { result: '', config: '', files: '' },
};
