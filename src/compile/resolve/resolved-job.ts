import type { InputDescriptor, Schedule } from '../../../generated/formats.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Input, Output, SqlText } from '../../graph/graph.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import type { ExpandedJob } from '../stages.ts';
import type { ResolvedText } from './resolve-texts.ts';

/** A job whose names are all known: what resolve makes of an expanded job, and link joins to a graph. */
export interface ResolvedJob {
  readonly name: string;
  readonly expanded: ExpandedJob;
  /** What it reads, by asset, in the order of first appearance. */
  readonly inputs: ReadonlyMap<string, ResolvedInput>;
  /** What it makes, by asset. */
  readonly outputs: ReadonlyMap<string, Output>;
  /** Jobs that come before without data. */
  readonly after: readonly string[];
  /** The job over whose items it is mapped. */
  readonly map: string | undefined;
  /** Pipelines that it lists. */
  readonly pipelines: readonly string[];
  readonly pools: readonly string[];
  /** The resource of each slot of its type that has one. */
  readonly resources: Readonly<Record<string, string>>;
  /** The config that its code gets, with default files filled in. */
  readonly config: JsonMap;
  /** The config by meaning, for its hash: SQL in it is without white space and comments. */
  readonly meaning: JsonMap;
  /** Its schedule, calendars named as in the graph. */
  readonly schedule: Schedule | undefined;
  /** The files that its steps need, by path relative to its folder. */
  readonly files: Readonly<Record<string, ResolvedFile>>;
  /** The interpreter that is set for it, of a job that runs Python. */
  readonly python: Json | undefined;
  readonly sql: readonly SqlText[];
  /** Its SQL as it was read. */
  readonly texts: readonly ResolvedText[];
}

export interface ResolvedInput {
  readonly by: Input['by'];
  /** The first read in SQL, where there is one. */
  readonly read?: Span;
  readonly options: InputDescriptor;
}

export interface ResolvedFile {
  /** Its name in `files` of the graph. */
  readonly hash: string;
  /** Hash of what decides a result: of SQL the text without white space and comments, of others the content. */
  readonly meaning: string;
  /** Where it lies, relative to the project. */
  readonly path: string;
}

/** Where a job says that it reads an asset: the first read in SQL, else the name under `inputs:`. */
export function spanOfInput(job: ResolvedJob, asset: string): Span {
  return job.inputs.get(asset)?.read ?? spanOfName(job.expanded, 'inputs', asset);
}

/** Where a job says that it makes an asset: the name under `outputs:`, else where the job is declared. */
export function spanOfOutput(job: ResolvedJob, asset: string): Span {
  return spanOfName(job.expanded, 'outputs', asset);
}

/** Where a job says that it comes after another one without reading what it makes: under `after`, or as the job over whose items it is mapped. */
export function spanOfOrder(job: ResolvedJob, from: string): Span {
  const isMapped = from === job.map && !job.after.includes(from);
  return isMapped ? job.expanded.spanOf(['map'], 'value') : spanOfName(job.expanded, 'after', from);
}

/** Where a name stands under a key that holds a name, a list of names, or a map by name; without it, where the job is declared. */
export function spanOfName(
  job: ExpandedJob,
  key: 'inputs' | 'outputs' | 'after' | 'pipeline' | 'pool',
  name: string,
): Span {
  const written = job.descriptor[key];
  if (written === undefined) return job.place;
  const value = job.spanOf([key, Array.isArray(written) ? written.indexOf(name) : name], 'value');
  const text = value.source.text.slice(value.start, value.end).replace(/^(["'])(.*)\1$/s, '$2');
  return text === name ? value : job.spanOf([key, name], 'key');
}
