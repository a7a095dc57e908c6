import type { Graph, Input, Job, Mapping } from '../graph/graph.ts';
import { type Elsewhere, findElsewhere } from './home-of-asset.ts';
import { parseDuration } from '../std/durations.ts';
import { leaveOutUndefined } from '../std/leave-out-undefined.ts';

/** What a job reads, as data: views are seen through, and reads of its own outputs are left out. Kept for each job. */
export interface Read {
  /** An asset that holds data: no view. */
  readonly asset: string;
  /** The job that makes it; `undefined` for outside assets. */
  readonly producer: string | undefined;
  /** Of an outside asset that another project of the instance makes. */
  readonly elsewhere?: Elsewhere;
  /** How keys of the reader map to keys of the asset; `undefined` where it has no partitions. */
  readonly mapping: Mapping | undefined;
  readonly waits: boolean;
  /** Older data is not good enough. */
  readonly maxAgeMs?: number;
  /** How long it is waited for, and how often it is looked at meanwhile. */
  readonly timeoutMs?: number;
  readonly checkEveryMs?: number;
}

export interface JobReads {
  readonly data: readonly Read[];
  /** Jobs of the views that it reads, directly or through others, sorted. */
  readonly views: readonly string[];
}

export function createReads(graph: Graph): (job: string) => JobReads {
  const known = new Map<string, JobReads>();
  const behind = createBehind(graph);
  return (name) => {
    const found = known.get(name) ?? readsOf(graph, jobOf(graph, name), behind);
    known.set(name, found);
    return found;
  };
}

/** Throws when there is none: names in a graph lead somewhere. */
export function jobOf(graph: Graph, name: string): Job {
  const job = Object.hasOwn(graph.jobs, name) ? graph.jobs[name] : undefined;
  if (job === undefined) throw new Error(`the graph has no job ${name}`);
  return job;
}

interface Behind {
  readonly assets: ReadonlySet<string>;
  readonly views: ReadonlySet<string>;
}

/** What stands behind a view: assets with data, and the jobs of the views on the way, its own among them. */
function createBehind(graph: Graph): (view: string) => Behind {
  const known = new Map<string, Behind>();
  return (view) => {
    const found = known.get(view);
    if (found !== undefined) return found;
    const [assets, views, seen] = [new Set<string>(), new Set<string>(), new Set([view])];
    for (const asset of seen) {
      const { kind, producer } = graph.assets[asset] ?? { kind: 'outside' };
      if (kind !== 'view' || producer === undefined) assets.add(asset);
      else {
        views.add(producer);
        for (const input of inputsOf(jobOf(graph, producer))) seen.add(input);
      }
    }
    const behind = { assets, views };
    known.set(view, behind);
    return behind;
  };
}

function inputsOf(job: Job): readonly string[] {
  return Object.keys(job.inputs).filter((asset) => job.inputs[asset]?.self !== true);
}

function readsOf(graph: Graph, job: Job, behind: (view: string) => Behind): JobReads {
  const data = new Map<string, Read>();
  const views = new Set<string>();
  for (const asset of inputsOf(job)) {
    const input = job.inputs[asset] ?? { by: 'declared' };
    const isView = graph.assets[asset]?.kind === 'view';
    const reached = isView ? behind(asset) : { assets: new Set([asset]), views: new Set<string>() };
    for (const view of reached.views) views.add(view);
    for (const table of reached.assets) data.set(table, toRead(graph, table, input));
  }
  return { data: [...data.values()].sort((a, b) => (a.asset < b.asset ? -1 : 1)), views: [...views].sort() };
}

function toRead(graph: Graph, asset: string, { mappings, when, maxAge, timeout, checkEvery }: Input): Read {
  return leaveOutUndefined<Read>({
    asset,
    producer: graph.assets[asset]?.producer,
    elsewhere: findElsewhere(graph, asset),
    mapping: mappings?.[asset],
    waits: when === 'wait',
    maxAgeMs: parseDuration(maxAge ?? ''),
    timeoutMs: parseDuration(timeout ?? ''),
    checkEveryMs: parseDuration(checkEvery ?? ''),
  });
}
