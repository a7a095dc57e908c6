import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import type { Json } from '../../std/json.ts';
import { listLaunches } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { KeptCompile, KeptDiagnostic, KeptSpan, KeptUnit, Project } from '../stages.ts';

/**
 * What a compile that made a graph leaves for `recompile`. Nothing where it could not be told apart afterwards what hangs on which file: a file
 * that a job takes along decides something else as well, or what was said of jobs stands in a file that many of them share.
 */
export function keepCompile(jobs: readonly ResolvedJob[], found: FoundOnce): KeptCompile | undefined {
  const { project, early, diagnostics, readFirst } = found;
  const units = listUnits(jobs);
  const own = new Set(units.flatMap(({ descriptor, files }) => [descriptor, ...files]));
  if (units.some((unit) => isShared(unit, readFirst))) return undefined;
  const { defaults } = project.descriptor;
  const isOfProject = (file: string): boolean => defaults === undefined && file === project.file.source.file;
  const isAttributable = early.every(({ span: { source } }) => own.has(source.file) || isOfProject(source.file));
  if (!isAttributable || diagnostics.length > DIAGNOSTICS_MAX) return undefined;
  const inputs: Record<string, Json> = {};
  for (const { name, expanded } of jobs) {
    const written = expanded.descriptor.inputs;
    // Plain values of a descriptor.
    if (written !== undefined) inputs[name] = written as Json;
  }
  return { units, inputs, asksOfJobs: asksOfJobs(project), diagnostics: diagnostics.map(keepDiagnostic) };
}

/** What was found on the way. */
export interface FoundOnce {
  readonly project: Project;
  /** What was said of the project and of each job by itself. */
  readonly early: readonly Diagnostic[];
  /** As people get them. */
  readonly diagnostics: readonly Diagnostic[];
  /** How often each file was read until all jobs were expanded. */
  readonly readFirst: ReadonlyMap<string, number>;
}

/** More than anybody reads; where there are so many, the next compile finds them anew. */
const DIAGNOSTICS_MAX = 5_000;

/** Descriptors with what hangs on them, in the order of the jobs. */
export function listUnits(jobs: readonly ResolvedJob[]): readonly KeptUnit[] {
  const units = new Map<string, { readonly files: Set<string>; readonly jobs: string[] }>();
  for (const { name, expanded, files } of jobs) {
    let unit = units.get(expanded.file);
    if (!unit) {
      unit = { files: new Set(), jobs: [] };
      units.set(expanded.file, unit);
    }
    unit.jobs.push(name);
    for (const file in files) unit.files.add(files[file]?.path ?? '');
  }
  return [...units].map(([descriptor, unit]) => ({ descriptor, files: [...unit.files], jobs: unit.jobs }));
}

/** Whether a file of a unit was read for another purpose as well: as a part of a job type, say. */
function isShared({ descriptor, files }: KeptUnit, readFirst: ReadonlyMap<string, number>): boolean {
  return readFirst.get(descriptor) !== 1 || files.some((file) => readFirst.has(file));
}

function asksOfJobs(project: Project): boolean {
  const { pipelines = {}, policies = {} } = project.descriptor;
  return (
    Object.keys(policies).length > 0 ||
    Object.values(pipelines).some((pipeline) => pipeline?.select !== undefined) ||
    listLaunches(project).length > 0
  );
}

export function keepDiagnostic({ code, severity, message, hint, span, related, fix }: Diagnostic): KeptDiagnostic {
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    span: keepSpan(span),
    related: related.map((other) => ({ span: keepSpan(other.span), message: other.message })),
    ...(fix === undefined ? {} : { fix: { title: fix.title, span: keepSpan(fix.span), replacement: fix.replacement } }),
  };
}

function keepSpan({ source: { file, text }, start, end }: Span): KeptSpan {
  return { file, start, end, ...(text === '' ? { isTextless: true as const } : {}) };
}

/** The diagnostic as it was, with the texts of its files, which have not changed; `undefined` when one cannot be read. */
export function restoreDiagnostic(
  kept: KeptDiagnostic,
  textOf: (file: string) => string | undefined,
): Diagnostic | undefined {
  const restoreSpan = ({ file, start, end, isTextless }: KeptSpan): Span | undefined => {
    const text = isTextless ? '' : textOf(file);
    const source: Source | undefined = text === undefined ? undefined : { file, text };
    return source && { source, start, end };
  };
  const span = restoreSpan(kept.span);
  const related = kept.related.flatMap((other) => {
    const place = restoreSpan(other.span);
    return place ? [{ span: place, message: other.message }] : [];
  });
  const fixSpan = kept.fix && restoreSpan(kept.fix.span);
  if (!span || related.length < kept.related.length || (kept.fix && !fixSpan)) return undefined;
  const { code, severity, message, hint, fix } = kept;
  return {
    code,
    severity,
    message,
    span,
    related,
    ...(hint === undefined ? {} : { hint }),
    ...(fix && fixSpan ? { fix: { title: fix.title, span: fixSpan, replacement: fix.replacement } } : {}),
  };
}
