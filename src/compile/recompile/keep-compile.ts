import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Json } from '../../std/json.ts';
import { listJobLaunches, listLaunches } from '../resolve/list-launches.ts';
import type { ResolvedJob } from '../resolve/resolved-job.ts';
import type { KeptCompile, KeptUnit, Project } from '../stages.ts';
import { keepDiagnostic } from './kept-diagnostics.ts';

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
  return {
    units,
    inputs,
    reads: keepReads(jobs, units, found),
    asksOfJobs: asksOfJobs(jobs, project),
    diagnostics: diagnostics.map(keepDiagnostic),
  };
}

/** Where each job reads each asset first in SQL. */
export function listReads(jobs: readonly ResolvedJob[]): Json {
  return jobs.map(({ name, inputs }) => [
    name,
    [...inputs].map(([asset, { read }]) => [asset, read ? [read.source.file, read.start, read.end] : null]),
  ]);
}

function keepReads(
  jobs: readonly ResolvedJob[],
  units: readonly KeptUnit[],
  { early, diagnostics }: FoundOnce,
): Readonly<Record<string, Json>> {
  const spoken = filesOf(diagnostics);
  const spokenEarly = filesOf(early);
  const of = new Set(
    units
      .map(({ descriptor, files }) => [descriptor, ...files])
      .filter((paths) => paths.some((path) => spoken.has(path)) && !paths.some((path) => spokenEarly.has(path)))
      .map(([descriptor]) => descriptor),
  );
  const byFile = Map.groupBy(
    jobs.filter(({ expanded }) => of.has(expanded.file)),
    ({ expanded }) => expanded.file,
  );
  return Object.fromEntries([...byFile].map(([descriptor, own]) => [descriptor, listReads(own)]));
}

function filesOf(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(
    diagnostics
      .flatMap(({ span, related }) => [span, ...related.map((other) => other.span)])
      .map(({ source }) => source.file),
  );
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

function asksOfJobs(jobs: readonly ResolvedJob[], project: Project): boolean {
  const { pipelines = {}, policies = {} } = project.descriptor;
  return (
    Object.keys(policies).length > 0 ||
    Object.values(pipelines).some((pipeline) => pipeline?.select !== undefined) ||
    listLaunches(project).length > 0 ||
    listJobLaunches(jobs.map(({ expanded }) => expanded)).length > 0
  );
}
