import type { OutsideAssetDescriptor, Schedule } from '../../../generated/formats.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { PartitionSet } from '../../model/partition.ts';
import type { Asset, Edge, FileContent, Graph, Job, JobType, Place } from '../../graph/graph.ts';
import { createDigraph, type Digraph } from '../../graph/digraph.ts';
import { topologicalOrder } from '../../graph/digraph-order.ts';
import type { Hasher } from '../../std/hasher.ts';
import { leaveOutUndefined } from '../../std/leave-out-undefined.ts';
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
import { createPlaces } from './create-places.ts';

/**
 * Jobs to a graph: who makes what, who comes before whom, which partitions a reader needs, which pipeline holds which job. It reads no
 * file; every name in the jobs it is given is known. While there is a cycle nothing is said about partitions, which follow the order.
 *
 * Invariant: an asset has one producer, an edge stands for one asset between two jobs, and no job comes before itself.
 */
export function linkJobs(jobs: readonly ResolvedJob[], context: LinkInput): Linked {
  const { producers, diagnostics: rivals } = findProducers(jobs, context.project);
  const links = linkEdges(jobs, producers);
  const digraph = createJobDigraph(jobs, links);
  const order = orderJobs(jobs, digraph);
  const inputs = linkInputs(order, { producers, sets: context.sets, project: context.project });
  const draft = createDraft(jobs, { ...context, producers, links, inputs: inputs.inputs });
  const { graph, doubtful, diagnostics: selections } = linkPipelines(draft, context);
  return {
    graph,
    doubtfulPipelines: doubtful,
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
  readonly calendars: NonNullable<Graph['calendars']>;
  readonly sensorFiles: NonNullable<Graph['sensorFiles']>;
  readonly hooks: Graph['hooks'];
  readonly pipelineSchedules: ReadonlyMap<string, Schedule>;
  readonly hash: Hasher;
}

export interface Linked {
  /** Whole but for its hash, which is made when all checks have passed. */
  readonly graph: Graph;
  readonly doubtfulPipelines: ReadonlySet<string>;
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

function createDraft(
  jobs: readonly ResolvedJob[],
  { project, files, calendars, sensorFiles, hooks, hash, producers, links, inputs }: Parts,
): Graph {
  const { descriptor, environments } = project;
  const toPlace = createPlaces();
  const places = new Map(jobs.map((job) => [job.name, toPlace(job.expanded.place)]));
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return {
    ...(Object.keys(calendars).length === 0 ? {} : { calendars }),
    assets: createAssets(project, { producers, places, toPlace }),
    edges: links.map((link) => createEdge(link, toPlace)),
    environments: sortMap(Object.keys(environments), (name) => environments[name]),
    files,
    format: 'millrace.graph/1',
    hash: '',
    hooks,
    jobTypes: createJobTypes(jobs, project),
    jobs: sortMap([...byName.keys()], (name) => {
      const [job, source] = [byName.get(name), places.get(name)];
      return job && source && createJob(job, { inputs: inputs.get(name) ?? {}, source, hash });
    }),
    partitions: descriptor.partitions ?? {},
    pipelines: {},
    pools: descriptor.pools ?? {},
    presets: descriptor.presets ?? {},
    project: descriptor.project,
    ...(descriptor.python === undefined ? {} : { python: descriptor.python }),
    ...createResourceTypes(project),
    secrets: descriptor.secrets ?? {},
    ...(Object.keys(sensorFiles).length === 0 ? {} : { sensorFiles }),
    sensors: descriptor.sensors ?? {},
  };
}

function createEdge({ asset, from, to, span }: Link, toPlace: AssetParts['toPlace']): Edge {
  const source = toPlace(span);
  return asset === undefined ? { from, source, to } : { asset, from, source, to };
}

interface AssetParts {
  readonly producers: ReadonlyMap<string, Producer>;
  /** Of jobs. */
  readonly places: ReadonlyMap<string, Place>;
  readonly toPlace: (span: Span) => Place;
}

function createAssets({ descriptor, spanOf }: Project, { producers, places, toPlace }: AssetParts): Graph['assets'] {
  const written = descriptor.assets ?? {};
  const sources = new Map(Object.keys(written).map((name) => [name, toPlace(spanOf(['assets', name], 'key'))]));
  return sortMap([...new Set([...sources.keys(), ...producers.keys()])], (name) => {
    const producer = producers.get(name);
    return producer ? createProduced(producer, places) : createOutside(written[name], sources.get(name));
  });
}

function createProduced({ job, output: { kind } }: Producer, places: ReadonlyMap<string, Place>): Asset {
  const { partitions } = job.expanded.descriptor;
  return leaveOutUndefined<Asset>({
    kind,
    partitions: kind === 'view' ? undefined : partitions,
    producer: job.name,
    source: places.get(job.name),
  });
}

function createOutside(outside: OutsideAssetDescriptor | null | undefined, source: Place | undefined): Asset {
  return leaveOutUndefined<Asset>({
    kind: 'outside',
    outside: outside ?? undefined,
    partitions: outside?.partitions,
    source,
  });
}

function createResourceTypes({ resourceTypeCode }: Project): Pick<Graph, 'resourceTypes'> {
  if (resourceTypeCode.size === 0) return {};
  return { resourceTypes: sortMap([...resourceTypeCode.keys()], (name) => resourceTypeCode.get(name)) };
}

/** The types of jobs and hooks, and those whose code they run. */
function createJobTypes(jobs: readonly ResolvedJob[], { descriptor, jobTypes }: Project): Graph['jobTypes'] {
  const used = new Set(jobs.map(({ expanded }) => expanded.type));
  for (const { type } of Object.values(descriptor.hooks ?? {})) {
    const found = jobTypes.get(type.replace(/@.*/, ''));
    if (found) used.add(found);
  }
  for (const type of used) used.add(rootOf(type));
  const byName = new Map([...used].map((type) => [type.manifest.name, type]));
  return sortMap([...byName.keys()], (name) => {
    const type = byName.get(name);
    return type && createJobType(type);
  });
}

function createJobType(type: LoadedJobType): JobType {
  const { configSchema, digest, manifest, origin } = type;
  return { base: rootOf(type).manifest.name, configSchema, digest, manifest, origin };
}

function rootOf(type: LoadedJobType): LoadedJobType {
  return type.parent ? rootOf(type.parent) : type;
}

/** A map with sorted keys; without those for which there is no value. */
function sortMap<T>(names: readonly string[], valueOf: (name: string) => T | undefined): Readonly<Record<string, T>> {
  const map: Record<string, T> = {};
  for (const name of [...names].sort()) {
    const value = valueOf(name);
    if (value !== undefined) map[name] = value;
  }
  return map;
}
