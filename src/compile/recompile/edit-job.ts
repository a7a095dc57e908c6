import { canonicalJson } from '../../graph/canonical.ts';
import { findEntry, type GraphText, lineText, linesEnding, readEntry } from '../../graph/graph-text.ts';
import type { Asset, Edge, Job, Place } from '../../graph/graph.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Hasher } from '../../std/hasher.ts';
import { createJob } from '../link/create-job.ts';
import { type ResolvedJob, spanOfInput, spanOfOrder } from '../resolve/resolved-job.ts';
import type { KeptCompile } from '../stages.ts';

/**
 * The lines of a graph that change with a job of which link and check see nothing new: its own, and the places that its edges and assets
 * tell. Nothing when they would see something new.
 */
export function editJob(job: ResolvedJob, context: EditContext): EditedJob | undefined {
  const { text, kept, toPlace, hash } = context;
  const line = findEntry(text, 'jobs', job.name);
  if (line === undefined) return undefined;
  // The text is one that this version wrote.
  const old = readEntry(text, line) as Job;
  const source = toPlace(job.expanded.place);
  const draft = createJob(job, { inputs: old.inputs, source, hash });
  const now: Job = { ...draft, pipelines: old.pipelines };
  if (!kept.asksOfJobs && canonicalJson(draft.pipelines) !== canonicalJson(old.pipelines)) return undefined;
  if (!isAlike(old, now, context) || !readsTheSame(old, job, kept)) return undefined;
  const edges = linesEnding(text, 'edges', `"to":${JSON.stringify(job.name)}}`).map((edge) =>
    editEdge(job, edge, context),
  );
  const assets = Object.keys(now.outputs)
    .map((asset) => editAsset(asset, source, text))
    .filter((edit) => edit !== undefined);
  return {
    job: [line, entryOf(job.name, now)],
    edges,
    assets,
    filesBefore: Object.values(old.files ?? {}),
    filesNow: Object.values(now.files ?? {}),
  };
}

export interface EditContext {
  readonly text: GraphText;
  readonly kept: KeptCompile;
  readonly toPlace: (span: Span) => Place;
  readonly hash: Hasher;
}

export interface EditedJob {
  readonly job: EditedLine;
  readonly edges: readonly EditedLine[];
  readonly assets: readonly EditedLine[];
  /** Content hashes of what it takes along. */
  readonly filesBefore: readonly string[];
  readonly filesNow: readonly string[];
}

/** A line by its number, and what stands there now. */
export type EditedLine = readonly [line: number, text: string];

/** What nobody looks at but whoever runs or shows the job. */
const FREE: ReadonlySet<string> = new Set(['files', 'hash', 'source', 'sql'] satisfies (keyof Job)[]);

/** What a project that has no selections and policies does not look at either, beyond the job itself. */
const FREE_UNLESS_ASKED: ReadonlySet<string> = new Set([
  ...FREE,
  ...([
    'config',
    'description',
    'memoize',
    'owners',
    'params',
    'paramsSchema',
    'priority',
    'retry',
  ] satisfies (keyof Job)[]),
  ...(['sla', 'tags', 'tests', 'timeout'] satisfies (keyof Job)[]),
]);

function isAlike(old: Job, now: Job, { kept }: EditContext): boolean {
  const free = kept.asksOfJobs ? FREE : FREE_UNLESS_ASKED;
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]) as ReadonlySet<keyof Job>;
  for (const key of keys)
    if (!free.has(key) && canonicalJson(old[key] ?? null) !== canonicalJson(now[key] ?? null)) return false;
  // How rows are kept decides what may be said of columns and partitions.
  return canonicalJson(old.config['materialize'] ?? null) === canonicalJson(now.config['materialize'] ?? null);
}

/** The same assets, found in the same ways, with the same to be said of each. */
function readsTheSame({ inputs: before }: Job, job: ResolvedJob, kept: KeptCompile): boolean {
  if (job.inputs.size !== Object.keys(before).length) return false;
  for (const [asset, { by }] of job.inputs) if (before[asset]?.by !== by) return false;
  return canonicalJson(kept.inputs[job.name] ?? null) === canonicalJson(job.expanded.descriptor.inputs ?? null);
}

function editEdge(job: ResolvedJob, line: number, { text, toPlace }: EditContext): EditedLine {
  // Items are written as edges only.
  const edge = JSON.parse(lineText(text, line)) as Edge;
  const span = edge.asset === undefined ? spanOfOrder(job, edge.from) : spanOfInput(job, edge.asset);
  return [line, canonicalJson({ ...edge, source: toPlace(span) })];
}

function editAsset(name: string, source: Place, text: GraphText): EditedLine | undefined {
  const line = findEntry(text, 'assets', name);
  if (line === undefined) return undefined;
  return [line, entryOf(name, { ...(readEntry(text, line) as Asset), source })];
}

function entryOf(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${canonicalJson(value)}`;
}
