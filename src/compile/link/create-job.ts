import type { Tags } from '../../../generated/formats.ts';
import { sortKeys } from '../../graph/canonical.ts';
import type { Job, Place } from '../../graph/graph.ts';
import type { Hasher } from '../../std/hasher.ts';
import { leaveOutUndefined } from '../../std/leave-out-undefined.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import { hashJob } from './hash-job.ts';

/** The job as the graph holds it, its keys in the order of canonical JSON. */
export function createJob(
  job: ResolvedJob,
  { inputs, source, hash }: { readonly inputs: Job['inputs']; readonly source: Place; readonly hash: Hasher },
): Job {
  const { expanded } = job;
  const written = expanded.descriptor;
  const parts: JobParts = {
    after: job.after.length === 0 ? [] : [...job.after].sort(),
    config: sortKeys(job.config),
    deprecated: sortKeys(written.deprecated),
    description: written.description,
    experimental: written.experimental,
    files: listFiles(job),
    hash: undefined,
    hooks: sortKeys(written.hooks),
    inputs,
    item: sortKeys(expanded.item),
    items: written.items,
    map: job.map,
    memoize: written.memoize,
    memory: written.memory,
    outputs: sortOutputs(job.outputs),
    owners: written.owners ?? [],
    params: sortKeys(written.params ?? {}),
    paramsSchema: sortKeys(written.params_schema),
    partitions: written.partitions,
    path: expanded.file,
    pipelines: job.pipelines.length === 0 ? [] : [...job.pipelines].sort(),
    pool: job.pools.length === 0 ? undefined : job.pools,
    previousRun: written.previous_run,
    priority: written.priority,
    resources: Object.keys(job.resources).length === 0 ? undefined : job.resources,
    retry: sortKeys(written.retry),
    schedule: sortKeys(job.schedule),
    sla: sortKeys(written.sla),
    source,
    sql: job.sql.length === 0 ? undefined : job.sql,
    tags: spellOutTags(written.tags),
    tests: sortKeys(written.tests),
    timeout: written.timeout,
    type: expanded.type.manifest.name,
  };
  return leaveOutUndefined<Job>({ ...parts, hash: hashJob(job, parts, hash) });
}

/** The graph's job, where what is left out is `undefined`, and without its hash. */
export type JobParts = { readonly [Key in Exclude<keyof Job, 'hash'>]-?: Job[Key] | undefined } & Pick<
  Job,
  'inputs' | 'outputs'
> & { readonly hash: undefined };

function listFiles({ files }: ResolvedJob): Job['files'] {
  const listed: Record<string, string> = {};
  let isEmpty = true;
  for (const path in files) {
    listed[path] = files[path]?.hash ?? '';
    isEmpty = false;
  }
  return isEmpty ? undefined : listed;
}

function sortOutputs(outputs: ResolvedJob['outputs']): Job['outputs'] {
  return sortKeys(Object.fromEntries(outputs));
}

/** Tags as texts by key; a key from a list has the value "". */
export function spellOutTags(tags: Tags | undefined): Readonly<Record<string, string>> {
  if (tags === undefined) return {};
  const texts: Record<string, string> = {};
  if (isList(tags)) for (const tag of [...tags].sort()) texts[tag] = '';
  else for (const key of Object.keys(tags).sort()) texts[key] = String(tags[key]);
  return texts;
}

function isList(tags: Tags): tags is readonly string[] {
  return Array.isArray(tags);
}
