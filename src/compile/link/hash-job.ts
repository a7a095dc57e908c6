import type { Job } from '../../graph/graph.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { JobParts } from './create-job.ts';

/**
 * What a change of a job can mean. `result`: everything that decides what a step makes or whether it is accepted: the type and the version
 * of its code, config, files, params, contracts, partitions and how inputs are mapped; SQL counts by meaning, without white space and
 * comments. `about`: the rest, which describes the job or says when and how often it is tried. `config` and `files` are parts of `result`.
 */
export function hashJob(resolved: ResolvedJob, job: JobParts, hash: Hasher): Job['hash'] {
  const short = (value: unknown): string => hash(canonicalJson(value)).slice(0, HASH_LENGTH);
  const { manifest, digest } = resolved.expanded.base.type;
  const config = short(resolved.meaning);
  const files = short(Object.entries(resolved.files).map(([path, { meaning }]) => [path, meaning]));
  const result = short([
    manifest.name,
    manifest.version,
    manifest.code_version ?? digest,
    config,
    files,
    job.inputs,
    withoutText(job.outputs),
    [job.item, job.params, job.partitions, job.resources],
  ]);
  const { after, deprecated, description, experimental, hooks, memoize, owners, path, pipelines, pool } = job;
  const { previousRun, priority, retry, schedule, sla, tags, tests, timeout, paramsSchema, type } = job;
  const about = short([
    [after, deprecated, description, experimental, hooks, memoize, owners, path, pipelines, pool],
    [previousRun, priority, retry, schedule, sla, tags, tests, timeout, paramsSchema, type],
    Object.values(job.outputs).map((output) => output.description),
  ]);
  return { about, config, files, result };
}

/** 128 bits, in hex. */
const HASH_LENGTH = 32;

function withoutText(outputs: Job['outputs']): readonly unknown[] {
  return Object.entries(outputs).map(([asset, { description: _, ...output }]) => [asset, output]);
}
