import type { ExpandedJob, LoadedJobType, Origin, Path } from '../../compile/stages.ts';
import { positionOf } from '../../diagnostics/source.ts';
import type { Graph } from '../../graph/graph.ts';
import { findWritten } from '../../layers/find-written.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { listLeaves, writePath } from './list-leaves.ts';

/**
 * Every value of a job, each with the place that gave it and the weaker layers that it goes over; of a derived type what it fixes in the
 * config of the type whose code runs; then the tables that its SQL reads.
 */
export function listOrigins(name: string, job: ExpandedJob, graph: Graph): readonly ValueOrigin[] {
  const written = [...listLeaves(job.descriptor, [])]
    .filter(({ path }) => path[0] !== 'for_each')
    .map(({ path, value }) => describeValue(path, value, job));
  return [...written.sort(compareKeys), ...listFixed(job), ...listTables(name, graph)];
}

/** A value and where it comes from. */
export interface ValueOrigin extends OriginPlace {
  /** `config.materialize.by`, `owners[0]`; `sql.config.materialize` of the type whose code runs, where a derived type fixes it. */
  readonly path: string;
  readonly value: Json;
  readonly layer: Layer;
  /** What weaker layers say of the same value, strongest first. */
  readonly over?: readonly Omit<ValueOrigin, 'path' | 'over'>[];
}

/** A file relative to the project, lines and columns counted from 1; or an option of the command line, which has none. */
export interface OriginPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `sql`: found in the text of the SQL. */
export type Layer = Origin['layer'] | 'sql' | 'environment' | 'personal settings' | 'preset' | 'command line';

/** What people look for first comes first; the rest stays as it is. */
function compareKeys(a: ValueOrigin, b: ValueOrigin): number {
  return rankOf(a) - rankOf(b);
}

const FIRST_KEYS = ['job', 'type', 'description', 'config', 'outputs', 'inputs'];

function rankOf({ path }: ValueOrigin): number {
  const rank = FIRST_KEYS.indexOf(path.split(/[.[]/)[0] ?? '');
  return rank === -1 ? FIRST_KEYS.length : rank;
}

/** The ancestor's word is the strongest. What a job's own config passes on is listed as the job's. */
function listFixed({ type, base }: ExpandedJob): ValueOrigin[] {
  const fixed = new Map<string, ValueOrigin>();
  for (let current: LoadedJobType = type; current.parent !== undefined; current = current.parent) {
    const { file, manifest } = current;
    const written = manifest.fixed?.['config'];
    if (file === undefined || !isJsonMap(written)) continue;
    for (const { path, value } of listLeaves(base.config, [])) {
      if (!findWritten(written, path).isWhole) continue;
      const span = file.spanOf(['fixed', 'config', ...path]);
      const shown = `${base.type.manifest.name}.config.${writePath(path)}`;
      fixed.set(shown, { path: shown, ...placeOf({ layer: 'type fixed', span, value }) });
    }
  }
  return [...fixed.values()];
}

function describeValue(path: Path, value: Json, job: ExpandedJob): ValueOrigin {
  const [strongest, ...weaker] = job.originsOf(path);
  const over = weaker.map(placeOf);
  if (strongest === undefined) {
    return { path: writePath(path), ...placeOf({ layer: 'job', span: job.spanOf(path), value }) };
  }
  // A name alone may stand for a map without contents.
  const shown = typeof value === typeof strongest.value ? value : strongest.value;
  return { path: writePath(path), ...placeOf(strongest), value: shown, ...(over.length === 0 ? {} : { over }) };
}

function placeOf({ layer, span, value }: Origin): Omit<ValueOrigin, 'path' | 'over'> {
  return { value, file: span.source.file, ...positionOf(span.source, span.start), layer };
}

function listTables(name: string, graph: Graph): readonly ValueOrigin[] {
  const job = graph.jobs[name];
  const folder = job?.path.slice(0, job.path.lastIndexOf('/') + 1) ?? '';
  return (job?.sql ?? []).flatMap(({ file, tables }) => {
    const hash = file === undefined ? undefined : job?.files?.[file];
    const text = hash === undefined ? undefined : graph.files[hash]?.text;
    if (file === undefined || text === undefined) return [];
    return tables.map(({ asset, start, use }) => ({
      path: `${use === 'read' ? 'inputs' : 'outputs'}.${asset}`,
      value: asset,
      file: folder + file,
      ...positionOf({ file, text }, start),
      layer: 'sql' as const,
    }));
  });
}
