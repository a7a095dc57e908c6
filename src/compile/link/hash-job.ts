import type { Job } from '../../graph/graph.ts';
import { canonicalJson } from '../../graph/canonical.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { JobParts } from './create-job.ts';

/**
 * What a change of a job can mean. `result`: everything that decides what a step makes or whether it is accepted: the type and the version
 * of its code and its interpreter, config, files, params, contracts, partitions and how inputs are mapped; SQL counts by meaning, without white space and
 * comments. `about`: the rest, which describes the job or says when and how often it is tried. `config` and `files` are parts of `result`.
 */
export function hashJob(resolved: ResolvedJob, job: JobParts, hash: Hasher): Job['hash'] {
  // What the graph holds of a job has sorted keys already, so that JSON text is the same for the same job.
  const short = (text: string): string => hash(text).slice(0, HASH_LENGTH);
  const { manifest, digest } = resolved.expanded.base.type;
  const config = short(
    resolved.meaning === resolved.config ? JSON.stringify(job.config) : canonicalJson(resolved.meaning),
  );
  const files = short(listMeanings(resolved));
  const found = job.items === undefined && job.map === undefined ? [] : [job.items, job.map];
  const decides = [job.inputs, listOutputs(job), job.item, job.params, job.partitions, job.resources, ...found];
  const { python } = resolved;
  const code = [
    ...[manifest.name, manifest.version, manifest.code_version ?? digest],
    ...(python === undefined ? [] : [python]),
  ];
  const { after, deprecated, description, experimental, hooks, memoize, memory, owners, path, pipelines, pool } = job;
  const { previousRun, priority, retry, schedule, sla, tags, tests, timeout, paramsSchema, type } = job;
  const describes = [
    [after, deprecated, description, experimental, hooks, memoize, owners, path, pipelines, pool],
    [previousRun, priority, retry, schedule, sla, tags, tests, timeout, paramsSchema, type],
    memory === undefined ? [] : [memory],
    Object.values(job.outputs).map((output) => output.description),
  ];
  return {
    about: short(JSON.stringify(describes)),
    config,
    files,
    result: short(JSON.stringify([code, config, files, decides])),
  };
}

/** 128 bits, in hex. */
const HASH_LENGTH = 32;

function listMeanings({ files }: ResolvedJob): string {
  let text = '';
  for (const path in files) text += `${path}\n${files[path]?.meaning ?? ''}\n`;
  return text;
}

function listOutputs({ outputs }: JobParts): readonly unknown[] {
  return Object.entries(outputs).map(([asset, output]) => {
    if (output.description === undefined) return [asset, output];
    const { description: _, ...rest } = output;
    return [asset, rest];
  });
}
