import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Schedule } from '../../../generated/formats.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { FileContent, Graph } from '../../graph/graph.ts';
import type { PartitionSet } from '../../model/partition.ts';
import { COMPILE_LIMITS } from '../limits.ts';
import type { CompileInput, CompileLimits, ExpandedJob, Path, Project } from '../stages.ts';
import { createDialects } from './decide-dialect.ts';
import { createFileContents, type FileContents } from './file-contents.ts';
import { collectNames, type KnownNames, type OtherNames } from './known-names.ts';
import { folderOf } from './project-path.ts';
import { type Calendars, createCalendars } from './resolve-calendars.ts';
import { resolveHooks } from './resolve-hooks.ts';
import { resolveJob } from './resolve-job.ts';
import { resolveOutputs } from './resolve-outputs.ts';
import { resolveProject } from './resolve-project.ts';
import { resolveSensorFiles } from './resolve-sensor-files.ts';
import type { EmptySlot } from './resolve-references.ts';
import type { ResolvedJob } from './resolved-job.ts';
import { createSqlReader } from './sql-facts.ts';
import { checkRequirements } from './take-requirements.ts';
import { createTypeRules } from './type-rules.ts';

/**
 * Every name that jobs and the project say, looked up: assets, jobs, pipelines, resources, pools, hooks, secrets, partition sets, presets. Files
 * that travel with the graph are read here, templates parsed, and the tables found that SQL reads. What a job makes is settled for all
 * jobs first, since any other may read it; after that each job is looked at by itself.
 */
export function resolveJobs(project: Project, jobs: readonly ExpandedJob[], input: ResolveInput): Resolved {
  const { files, hash, cache } = input.compile;
  const limits = { ...COMPILE_LIMITS, ...input.compile.limits };
  const outputs = jobs.map(resolveOutputs);
  const names = collectNames(
    project,
    jobs,
    outputs.map((made) => made.outputs),
    input,
  );
  const ofProject = resolveProject(project, names);
  const contents = createFileContents(files, hash, limits);
  const dialects = createDialects(project);
  const watched = watchedFiles(input, limits);
  const calendars = createCalendars(project, { files: watched.files, bytesMax: limits.fileBytes });
  const pipelines = takePipelineSchedules(project, calendars);
  const sensorFiles = resolveSensorFiles(project, { files: watched.files, bytesMax: limits.fileBytes, hash });
  const context = {
    project,
    names,
    sets: ofProject.sets,
    calendars,
    files,
    contents,
    limits,
    dialects,
    hash,
    rulesOf: createTypeRules(),
    readSql: createSqlReader({ hash, cache }),
    isSeverityChosen: project.descriptor.severity?.['MR3002'] !== undefined,
  };
  const hooks = resolveHooks(project, { ...context, ...watched });
  const resolved = jobs.map((job, index) => resolveJob(job, outputs[index]?.outputs ?? new Map(), context));
  return {
    jobs: resolved.map(({ job }) => job),
    sets: ofProject.sets,
    calendars: calendars.days(),
    pipelineSchedules: pipelines.schedules,
    sensorFiles: sensorFiles.hashes,
    hooks: hooks.hooks,
    files: { ...filesOf(resolved, contents), ...hooks.files },
    diagnostics: [
      ...ofProject.diagnostics,
      ...checkRequirements(project, files),
      ...calendars.diagnostics,
      ...pipelines.diagnostics,
      ...sensorFiles.diagnostics,
      ...hooks.diagnostics,
      ...outputs.flatMap((made) => made.diagnostics),
      ...resolved.flatMap(({ diagnostics }) => diagnostics),
      ...dialects.diagnostics,
      ...describeEmptySlots(
        [...resolved.flatMap(({ references }) => references.emptySlots), ...hooks.emptySlots],
        names,
      ),
    ],
  };
}

export interface ResolveInput {
  readonly compile: CompileInput;
  /** Names that broken files and jobs declare. */
  readonly lost: ReadonlySet<string>;
  /** Through which calendars, files of hooks and code of sensors are read; the project's files when left out. */
  readonly calendarFiles?: CompileInput['files'];
  /** Names of jobs and assets besides those of the given jobs. */
  readonly others?: OtherNames;
}

export interface Resolved {
  readonly jobs: readonly ResolvedJob[];
  readonly sets: ReadonlyMap<string, PartitionSet>;
  readonly calendars: NonNullable<Graph['calendars']>;
  /** Of pipelines, calendars named as in the graph. */
  readonly pipelineSchedules: ReadonlyMap<string, Schedule>;
  /** As their steps need them. */
  readonly hooks: Graph['hooks'];
  /** Hashes of the files that code sensors run, by path. */
  readonly sensorFiles: Readonly<Record<string, string>>;
  /** Files that travel with the graph, by content hash. */
  readonly files: Readonly<Record<string, FileContent>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What belongs to no job is read through whoever watches what a compile read. */
function watchedFiles({ calendarFiles, compile }: ResolveInput, limits: CompileLimits) {
  const files = calendarFiles ?? compile.files;
  return { files, contents: createFileContents(files, compile.hash, limits) };
}

function filesOf(
  resolved: readonly { readonly job: ResolvedJob }[],
  contents: FileContents,
): Readonly<Record<string, FileContent>> {
  return contents.contents(new Set(resolved.flatMap(({ job }) => Object.values(job.files).map(({ hash }) => hash))));
}

function takePipelineSchedules(project: Project, calendars: Calendars): TakenSchedules {
  const schedules = new Map<string, Schedule>();
  const diagnostics = Object.entries(project.descriptor.pipelines ?? {}).flatMap(([name, pipeline]) => {
    const spanOf = (path: Path): Span => project.spanOf(['pipelines', name, 'schedule', ...path], 'value');
    const folder = (): string => folderOf(spanOf(['calendar']).source.file);
    const taken = calendars.take(pipeline?.schedule, { folder, spanOf });
    if (taken.schedule !== undefined) schedules.set(name, taken.schedule);
    return taken.diagnostics;
  });
  return { schedules, diagnostics };
}

interface TakenSchedules {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A resource that many jobs need and no environment has is missed once. */
function describeEmptySlots(slots: readonly EmptySlot[], names: KnownNames): readonly Diagnostic[] {
  const bySlot = Map.groupBy(slots, ({ slot }) => slot);
  const known = [...names.resource].sort().map((name) => `"${name}"`);
  return [...bySlot].flatMap(([slot, [first, ...others]]) => {
    if (!first) return [];
    const who =
      others.length === 0
        ? `"${first.job.name}" needs`
        : `"${first.job.name}" and ${others.length} other ${others.length === 1 ? 'job' : 'jobs'} need`;
    const alternative =
      known.length === 0
        ? ''
        : `, or name another one in the job: "resources: {${slot}: NAME}". There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}`;
    return [
      createDiagnostic(
        'MR3007',
        first.job.place,
        `${who} a resource "${slot}" of the kind "${first.kind}", and no environment has one.`,
        {
          hint: `Declare "${slot}" under "resources:" of an environment${alternative}.`,
        },
      ),
    ];
  });
}
