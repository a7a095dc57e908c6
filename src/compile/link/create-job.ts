import type { Tags } from '../../../generated/formats.ts';
import { sortKeys } from '../../graph/canonical.ts';
import type { Job } from '../../graph/graph.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import { hashJob } from './hash-job.ts';
import { toPlace } from './to-place.ts';

/** The job as the graph holds it, its keys in the order of canonical JSON. */
export function createJob(
  job: ResolvedJob,
  { inputs, pipelines, hash }: { readonly inputs: Job['inputs']; readonly pipelines: readonly string[]; readonly hash: Hasher },
): Job {
  const { expanded } = job;
  const written = expanded.descriptor;
  const files = Object.fromEntries(Object.entries(job.files).map(([path, file]) => [path, file.hash]));
  const base = sortKeys({
    after: [...job.after].sort(),
    config: job.config,
    ...(written.deprecated === undefined ? {} : { deprecated: written.deprecated }),
    ...(written.description === undefined ? {} : { description: written.description }),
    ...(written.experimental === undefined ? {} : { experimental: written.experimental }),
    ...(Object.keys(files).length === 0 ? {} : { files }),
    ...(written.hooks === undefined ? {} : { hooks: written.hooks }),
    inputs,
    ...(expanded.item === undefined ? {} : { item: expanded.item }),
    ...(written.memoize === undefined ? {} : { memoize: written.memoize }),
    outputs: Object.fromEntries([...job.outputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    owners: written.owners ?? [],
    params: written.params ?? {},
    ...(written.params_schema === undefined ? {} : { paramsSchema: written.params_schema }),
    ...(written.partitions === undefined ? {} : { partitions: written.partitions }),
    path: expanded.file,
    pipelines,
    ...(job.pools.length === 0 ? {} : { pool: job.pools }),
    ...(written.previous_run === undefined ? {} : { previousRun: written.previous_run }),
    ...(written.priority === undefined ? {} : { priority: written.priority }),
    ...(Object.keys(job.resources).length === 0 ? {} : { resources: job.resources }),
    ...(written.retry === undefined ? {} : { retry: written.retry }),
    ...(written.schedule === undefined ? {} : { schedule: written.schedule }),
    ...(written.sla === undefined ? {} : { sla: written.sla }),
    source: toPlace(expanded.place),
    ...(job.sql.length === 0 ? {} : { sql: job.sql }),
    tags: spellOutTags(written.tags),
    ...(written.tests === undefined ? {} : { tests: written.tests }),
    ...(written.timeout === undefined ? {} : { timeout: written.timeout }),
    type: expanded.type.manifest.name,
  } satisfies Omit<Job, 'hash'>);
  return withHash(base, hashJob(job, base, hash));
}

/** The job with its hash at its place in the order of keys. */
function withHash({ after, config, deprecated, description, experimental, files, ...rest }: Omit<Job, 'hash'>, hash: Job['hash']): Job {
  return {
    after,
    config,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(description === undefined ? {} : { description }),
    ...(experimental === undefined ? {} : { experimental }),
    ...(files === undefined ? {} : { files }),
    hash,
    ...rest,
  };
}

/** Tags as texts by key; a key from a list has the value "". */
export function spellOutTags(tags: Tags | undefined): Readonly<Record<string, string>> {
  if (tags === undefined) return {};
  if (isList(tags)) return Object.fromEntries([...tags].sort().map((tag) => [tag, '']));
  return Object.fromEntries(
    Object.keys(tags)
      .sort()
      .map((key) => [key, String(tags[key])]),
  );
}

function isList(tags: Tags): tags is readonly string[] {
  return Array.isArray(tags);
}
