import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { Asset, Edge, FileContent, Graph, Job } from '../../graph/graph.ts';
import { createDigraph, type Digraph } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/digraph-order.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { LoadedJobType, Project } from '../stages.ts';
import { checkCycles } from './check-cycles.ts';
import { checkNames } from './check-names.ts';
import { checkSchedules } from './check-schedules.ts';
import { createJob } from './create-job.ts';
import { findProducers, type Producer } from './find-producers.ts';
import { type Link, linkEdges } from './link-edges.ts';
import { linkInputs } from './link-inputs.ts';
import { linkPipelines } from './link-pipelines.ts';
import { toPlace } from './to-place.ts';

/**
 * Jobs to a graph: who makes what, who comes before whom, which partitions a reader needs, which pipeline holds which job. It reads no
 * file; every name in the jobs it is given is known. While there is a cycle nothing is said about partitions, which follow the order.
 *
 * Invariant: an asset has one producer, an edge stands for one asset between two jobs, and no job comes before itself.
 */
export function linkJobs(jobs: readonly ResolvedJob[], context: LinkInput): Linked {
  const { producers, diagnostics: rivals } = findProducers(jobs);
  const links = linkEdges(jobs, producers);
  const digraph = createJobDigraph(jobs, links);
  const order = orderJobs(jobs, digraph);
  const inputs = linkInputs(order, { producers, sets: context.sets, project: context.project });
  const draft = createDraft(jobs, { ...context, producers, links, inputs: inputs.inputs });
  const { graph, diagnostics: selections } = linkPipelines(draft, context.project);
  return {
    graph,
    diagnostics: [
      ...rivals,
      ...checkNames(jobs, producers, context.project),
      ...checkCycles(digraph, links),
      ...inputs.diagnostics,
      ...selections,
      ...checkSchedules(graph, links),
    ],
  };
}

export interface LinkInput {
  readonly project: Project;
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly hash: Hasher;
}

export interface Linked {
  /** Whole but for its hash, which is made when all checks have passed. */
  readonly graph: Graph;
  readonly diagnostics: readonly Diagnostic[];
}

function createJobDigraph(jobs: readonly ResolvedJob[], links: readonly Link[]): Digraph {
  return createDigraph(
    jobs.map((job) => job.name),
    links.map(({ from, to }) => [from, to] as const),
  );
}

/** Every job after what it reads; none when there is a cycle. */
function orderJobs(jobs: readonly ResolvedJob[], digraph: Digraph): readonly ResolvedJob[] {
  return Array.from(topologicalOrder(digraph) ?? [], (node) => jobs[node]).filter((job) => job !== undefined);
}

interface Parts extends LinkInput {
  readonly producers: ReadonlyMap<string, Producer>;
  readonly links: readonly Link[];
  readonly inputs: ReadonlyMap<string, Job['inputs']>;
}

function createDraft(jobs: readonly ResolvedJob[], { project, files, hash, producers, links, inputs }: Parts): Graph {
  const { descriptor, environments } = project;
  const sorted = [...jobs].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    assets: createAssets(project, producers),
    edges: links.map(createEdge),
    environments: sortKeys(environments),
    files,
    format: 'millrace.graph/1',
    hash: '',
    hooks: descriptor.hooks ?? {},
    jobTypes: createJobTypes(sorted, project),
    jobs: Object.fromEntries(
      sorted.map((job) => [job.name, createJob(job, { inputs: inputs.get(job.name) ?? {}, pipelines: [...job.pipelines].sort(), hash })]),
    ),
    partitions: descriptor.partitions ?? {},
    pipelines: {},
    pools: descriptor.pools ?? {},
    presets: descriptor.presets ?? {},
    project: descriptor.project,
    ...(descriptor.python === undefined ? {} : { python: descriptor.python }),
    secrets: descriptor.secrets ?? {},
    sensors: descriptor.sensors ?? {},
  };
}

function createEdge({ asset, from, to, span }: Link): Edge {
  return { ...(asset === undefined ? {} : { asset }), from, source: toPlace(span), to };
}

function createAssets({ descriptor, spanOf }: Project, producers: ReadonlyMap<string, Producer>): Graph['assets'] {
  const assets = new Map<string, Asset>();
  for (const [name, outside] of Object.entries(descriptor.assets ?? {})) {
    const partitions = outside?.partitions;
    assets.set(name, {
      kind: 'outside',
      ...(outside ? { outside } : {}),
      ...(partitions === undefined ? {} : { partitions }),
      source: toPlace(spanOf(['assets', name], 'key')),
    });
  }
  for (const [name, { job, output }] of producers) {
    const { partitions } = job.expanded.descriptor;
    const isCut = partitions !== undefined && output.kind !== 'view';
    assets.set(name, { kind: output.kind, ...(isCut ? { partitions } : {}), producer: job.name, source: toPlace(job.expanded.place) });
  }
  return sortKeys(Object.fromEntries(assets));
}

/** The types of jobs and hooks, and those whose code they run. */
function createJobTypes(jobs: readonly ResolvedJob[], { descriptor, jobTypes }: Project): Graph['jobTypes'] {
  const used = new Set(jobs.map(({ expanded }) => expanded.type));
  for (const { type } of Object.values(descriptor.hooks ?? {})) {
    const found = jobTypes.get(type.replace(/@.*/, ''));
    if (found) used.add(found);
  }
  for (const type of used) used.add(rootOf(type));
  return sortKeys(
    Object.fromEntries(
      [...used].map((type) => {
        const { configSchema, digest, manifest, origin } = type;
        return [manifest.name, { base: rootOf(type).manifest.name, configSchema, digest, manifest, origin }];
      }),
    ),
  );
}

function rootOf(type: LoadedJobType): LoadedJobType {
  return type.parent ? rootOf(type.parent) : type;
}

function sortKeys<T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
