import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isJsonMap } from '../std/json.ts';
import { discover, type DiscoveredProject } from './discover/discover.ts';
import { checkHooks } from './expand/check-hooks.ts';
import { checkJobs, checkProject } from './expand/check-project.ts';
import { resolveEnvironments } from './expand/environments.ts';
import { expandJobs } from './expand/expand.ts';
import { createDefaultsLayer, type DefaultsLayer } from './expand/job-layers.ts';
import { COMPILE_LIMITS } from './limits.ts';
import { findLostNames } from './parse/find-lost-names.ts';
import { createKeptValues } from './parse/kept-values.ts';
import { createParser } from './parse/parse.ts';
import { createReader, type Reader } from './parse/reader.ts';
import type { CompileInput, ExpandedJob, Project } from './stages.ts';
import { checkDoubtful, createSchemaFinder } from './validate/check-doubtful.ts';
import { createConfigValidators } from './validate/config-validators.ts';
import {
  validateDefaults,
  validateDescriptor,
  type DescriptorFile,
  type KnownTypes,
  type Validated,
} from './validate/validate.ts';
import { validateProject, type ValidatedProject } from './validate/validate-project.ts';

/**
 * The first half of compile, from files to whole jobs: discover, parse, validate, expand. Asynchronous only because what is rarely needed
 * (explaining broken YAML, compiling a project's own config schemas) is loaded when it is.
 */
export async function readProject(input: CompileInput, { only }: ReadOptions = {}): Promise<ReadProject> {
  const limits = { ...COMPILE_LIMITS, ...input.limits };
  const kept = input.cache && createKeptValues(input.cache, input.hash, limits);
  const parse = createParser(limits, kept);
  const reader = createReader({ files: input.files, parse, limits });
  const { found, diagnostics } = await discover(input, reader, { parse, limits });
  if (!found) return { jobs: [], diagnostics: sort([...diagnostics, ...(await reader.report())]), lost: new Set() };
  const { jobTypes, resourceTypes } = found;
  const project = validateProject(found.project, jobTypes);
  const wanted = only ? found.descriptors.filter((path) => only.has(path)) : found.descriptors;
  const files = wanted.flatMap((path) => readDescriptor(path, reader, jobTypes));
  const folders = readFolderDefaults(found.folderDefaults, reader, jobTypes);
  const configs = await createConfigValidators(jobTypes.values());
  const environments = resolveEnvironments(project.descriptor.environments, {
    spanOf: found.project.spanOf,
    resourceTypes,
    builtins: input.builtins,
  });
  const descriptors = files.map(({ value }) => value);
  const expanded = expandJobs(descriptors, {
    jobTypes,
    validators: configs.validators,
    dialect: project.descriptor.sql?.dialect,
    defaultsAbove: createDefaultsAbove(found, project, folders.layers),
  });
  const { descriptor } = project;
  return {
    project: {
      descriptor,
      file: found.project.file,
      spanOf: found.project.spanOf,
      environments: environments.environments,
      jobTypes,
      resourceTypes,
      resourceTypeCode: found.resourceTypeCode,
    },
    jobs: expanded.jobs,
    lost: new Set([...expanded.lost, ...project.lost, ...findLostNames(reader.broken)]),
    diagnostics: sort([
      ...diagnostics,
      ...(await reader.report()),
      ...project.diagnostics,
      ...files.flatMap((file) => file.diagnostics),
      ...folders.diagnostics,
      ...configs.diagnostics,
      ...environments.diagnostics,
      ...checkProject(descriptor, found.project),
      ...checkHooks(descriptor, found.project, configs.validators),
      ...expanded.diagnostics,
      ...checkJobs(expanded.jobs, descriptor),
      ...checkDoubtful(reader.doubtful, createSchemaFinder(found, descriptors, jobTypes)),
    ]),
  };
}

export interface ReadOptions {
  /** Paths of the descriptors that are read; all without it. */
  readonly only?: ReadonlySet<string>;
}

export interface ReadProject {
  /** Absent when there is no project file, or it cannot be read at all. */
  readonly project?: Project;
  readonly jobs: readonly ExpandedJob[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names of jobs, and of what they make, that are declared in files or jobs that are broken: that they are missing is no second mistake. */
  readonly lost: ReadonlySet<string>;
}

function sort(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics);
}

function readDescriptor(path: string, reader: Reader, jobTypes: KnownTypes): readonly Validated<DescriptorFile>[] {
  const file = reader.read(path);
  return file ? [validateDescriptor(file, jobTypes)] : [];
}

interface FolderDefaults {
  /** By folder, with a slash at the end. */
  readonly layers: ReadonlyMap<string, DefaultsLayer>;
  readonly diagnostics: readonly Diagnostic[];
}

function readFolderDefaults(paths: readonly string[], reader: Reader, jobTypes: KnownTypes): FolderDefaults {
  const layers = new Map<string, DefaultsLayer>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = reader.read(path);
    if (!file || !isJsonMap(file.value)) continue;
    const checked = validateDefaults({ file, path: [], jobTypes }, file.value);
    diagnostics.push(...checked.diagnostics);
    layers.set(
      path.slice(0, path.lastIndexOf('/') + 1),
      createDefaultsLayer('folder defaults', file, [], checked.value),
    );
  }
  return { layers, diagnostics };
}

/** The defaults of the project and of each folder down to a file; worked out once a folder. */
function createDefaultsAbove(
  found: DiscoveredProject,
  project: ValidatedProject,
  layers: FolderDefaults['layers'],
): (file: string) => readonly DefaultsLayer[] {
  const hasDefaults = Object.keys(project.defaults).length > 0;
  const root = hasDefaults
    ? [createDefaultsLayer('project defaults', found.project, ['defaults'], project.defaults)]
    : [];
  const known = new Map<string, readonly DefaultsLayer[]>();
  const ofFolder = (folder: string): readonly DefaultsLayer[] => {
    const before = known.get(folder);
    if (before) return before;
    const own = layers.get(folder);
    const above = folder === '' ? root : ofFolder(folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1));
    const all = own ? [...above, own] : above;
    known.set(folder, all);
    return all;
  };
  return (file) => ofFolder(file.slice(0, file.lastIndexOf('/') + 1));
}
