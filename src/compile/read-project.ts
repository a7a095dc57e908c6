import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isJsonMap } from '../std/json.ts';
import { discover, type DiscoveredProject } from './discover/discover.ts';
import { checkJobs, checkProject } from './expand/check-project.ts';
import { resolveEnvironments } from './expand/environments.ts';
import { expandJobs } from './expand/expand.ts';
import { createDefaultsLayer, type DefaultsLayer } from './expand/job-layers.ts';
import { COMPILE_LIMITS } from './limits.ts';
import { createParser } from './parse/parse.ts';
import { createReader, type Reader } from './parse/reader.ts';
import type { CompileInput, ExpandedJob, Project } from './stages.ts';
import { createConfigValidators } from './validate/config-validators.ts';
import { validateDefaults, validateDescriptor, type DescriptorFile } from './validate/validate.ts';
import { validateProject, type ValidatedProject } from './validate/validate-project.ts';

/**
 * The first half of compile, from files to whole jobs: discover, parse, validate, expand. Asynchronous only because what is rarely needed
 * (explaining broken YAML, compiling a project's own config schemas) is loaded when it is.
 */
export async function readProject(input: CompileInput): Promise<ReadProject> {
  const limits = { ...COMPILE_LIMITS, ...input.limits };
  const parse = createParser(limits);
  const reader = createReader({ files: input.files, parse, limits });
  const { found, diagnostics } = await discover(input, reader, { parse, limits });
  if (!found) return { jobs: [], diagnostics: sortDiagnostics([...diagnostics, ...(await reader.report())]) };
  const project = validateProject(found.project);
  const files = found.descriptors.map((path) => readDescriptor(path, reader));
  const defaults = readFolderDefaults(found.folderDefaults, reader);
  const { validators, diagnostics: brokenSchemas } = await createConfigValidators(found.jobTypes.values());
  const environments = resolveEnvironments(project.descriptor.environments, { spanOf: found.project.spanOf, resourceTypes: found.resourceTypes, builtins: input.builtins });
  const descriptors = files.flatMap((file) => (file ? [file.value] : []));
  const expanded = expandJobs(descriptors, { jobTypes: found.jobTypes, validators, defaultsAbove: createDefaultsAbove(found, project, defaults.layers) });
  return {
    project: { descriptor: project.descriptor, file: found.project.file, spanOf: found.project.spanOf, environments: environments.environments, jobTypes: found.jobTypes, resourceTypes: found.resourceTypes },
    jobs: expanded.jobs,
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...(await reader.report()),
      ...project.diagnostics,
      ...files.flatMap((file) => file?.diagnostics ?? []),
      ...defaults.diagnostics,
      ...brokenSchemas,
      ...environments.diagnostics,
      ...checkProject(project.descriptor, found.project),
      ...expanded.diagnostics,
      ...checkJobs(expanded.jobs, project.descriptor),
    ]),
  };
}

export interface ReadProject {
  /** Absent when there is no project file, or it cannot be read at all. */
  readonly project?: Project;
  readonly jobs: readonly ExpandedJob[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics);
}

function readDescriptor(path: string, reader: Reader): { readonly value: DescriptorFile; readonly diagnostics: readonly Diagnostic[] } | undefined {
  const file = reader.read(path);
  return file && validateDescriptor(file);
}

function readFolderDefaults(paths: readonly string[], reader: Reader): { readonly layers: ReadonlyMap<string, DefaultsLayer>; readonly diagnostics: readonly Diagnostic[] } {
  const layers = new Map<string, DefaultsLayer>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = reader.read(path);
    if (!file || !isJsonMap(file.value)) continue;
    const checked = validateDefaults(file, [], file.value);
    diagnostics.push(...checked.diagnostics);
    layers.set(path.slice(0, path.lastIndexOf('/') + 1), createDefaultsLayer('folder defaults', file, [], checked.value));
  }
  return { layers, diagnostics };
}

/** The defaults of the project and of each folder down to a file; worked out once a folder. */
function createDefaultsAbove(found: DiscoveredProject, project: ValidatedProject, layers: ReadonlyMap<string, DefaultsLayer>): (file: string) => readonly DefaultsLayer[] {
  const hasDefaults = Object.keys(project.defaults).length > 0;
  const root = hasDefaults ? [createDefaultsLayer('project defaults', found.project, ['defaults'], project.defaults)] : [];
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
