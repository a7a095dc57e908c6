import { createDigraph } from '../digraph.ts';
import type { Graph, Job } from '../graph.ts';
import { pathInProject } from '../step-files.ts';
import type { SelectionGraph, SelectionJob } from './selection-graph.ts';

/** A whole graph as selections see it. Jobs are turned into what filters ask for only when one asks. */
export function readSelectionGraph(graph: SelectableGraph): SelectionGraph {
  const names = Object.keys(graph.jobs).sort();
  const jobs = new Map<number, SelectionJob>();
  const isScheduled = new Set(
    Object.entries(graph.pipelines).flatMap(([name, { schedule }]) => (schedule === undefined ? [] : [name])),
  );
  return {
    digraph: createDigraph(
      names,
      graph.edges.map(({ from, to }) => [from, to] as const),
    ),
    jobAt: (node) => {
      const known = jobs.get(node);
      if (known !== undefined) return known;
      const name = names[node] ?? '';
      const job = graph.jobs[name];
      if (job === undefined) throw new Error(`a graph has no job ${node}`);
      const read = readSelectionJob(name, job, isScheduled);
      jobs.set(node, read);
      return read;
    },
    producers: new Map(
      Object.entries(graph.assets).flatMap(([asset, { producer }]) =>
        producer === undefined ? [] : [[asset, producer] as const],
      ),
    ),
    outsideAssets: findOutsideReaders(graph),
    declared: {
      pipeline: Object.keys(graph.pipelines),
      schedule: [...isScheduled],
      pool: Object.keys(graph.pools),
      resource: [...new Set(Object.values(graph.environments).flatMap(({ resources }) => Object.keys(resources)))],
      partitions: Object.keys(graph.partitions),
      type: Object.keys(graph.jobTypes),
    },
  };
}

/** The part of a graph that selections look at. */
export type SelectableGraph = Pick<
  Graph,
  'jobs' | 'assets' | 'edges' | 'pipelines' | 'pools' | 'partitions' | 'jobTypes' | 'environments'
>;

function readSelectionJob(name: string, job: Job, isScheduled: ReadonlySet<string>): SelectionJob {
  const folder = job.path.slice(0, Math.max(0, job.path.lastIndexOf('/')));
  return {
    type: job.type,
    tags: job.tags,
    owners: job.owners,
    pipelines: job.pipelines,
    schedules: [
      ...job.pipelines.filter((pipeline) => isScheduled.has(pipeline)),
      ...(job.schedule === undefined ? [] : [name]),
    ],
    pools: job.pool ?? [],
    resources: [...new Set(Object.values(job.resources ?? {}))],
    partitions: job.partitions === undefined ? [] : [job.partitions],
    paths: [job.path, ...Object.keys(job.files ?? {}).map((file) => pathInProject(folder, file))],
    config: job.config,
    hash: job.hash,
  };
}

function findOutsideReaders(graph: SelectableGraph): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  for (const [asset, { producer }] of Object.entries(graph.assets)) if (producer === undefined) readers.set(asset, []);
  for (const [name, { inputs }] of Object.entries(graph.jobs)) {
    for (const asset in inputs) readers.get(asset)?.push(name);
  }
  return readers;
}
