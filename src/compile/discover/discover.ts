import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ResourceTypeCode, ResourceTypeManifest } from '../../../generated/formats.ts';
import type { Json } from '../../std/json.ts';
import type { Parser } from '../parse/parse.ts';
import { createReader, type Reader } from '../parse/reader.ts';
import type { CompileInput, CompileLimits, LoadedJobType } from '../stages.ts';
import { checkPluginKinds } from './check-plugin-kinds.ts';
import { findDescriptors, type FoundDescriptors } from './find-descriptors.ts';
import { loadJobTypes, type TypeHome } from './load-job-types.ts';
import { loadResourceTypes } from './load-resource-types.ts';
import { readProjectFile, type ProjectFile } from './project-file.ts';

/**
 * Phase 1: project file → the files that hold descriptors and defaults, and the types that they may name. Reads the project file, its
 * includes and manifests; of descriptors it knows the paths only. Nothing is run, and nothing outside the project or its packages read.
 */
export async function discover(
  input: CompileInput,
  reader: Reader,
  { parse, limits }: DiscoverParts,
): Promise<Discovery> {
  const { project, diagnostics } = readProjectFile(reader, (path) => input.files.exists(path));
  if (!project) return { diagnostics };
  const { found, diagnostics: missing } = findDescriptors(project, input.files, limits);
  const packages = openPackages(input, project, { parse, limits });
  const homes: readonly TypeHome[] = [{ files: input.files, reader }, ...packages.homes];
  const jobTypes = loadJobTypes(homes, input.builtins, { hash: input.hash, limits });
  const resourceTypes = loadResourceTypes(homes, input.builtins, { hash: input.hash, limits });
  const reports = await Promise.all(packages.homes.map((home) => home.reader.report()));
  return {
    found: {
      project,
      ...found,
      jobTypes: jobTypes.types,
      resourceTypes: resourceTypes.types,
      resourceTypeCode: resourceTypes.code,
    },
    diagnostics: [
      ...diagnostics,
      ...missing,
      ...packages.diagnostics,
      ...jobTypes.diagnostics,
      ...resourceTypes.diagnostics,
      ...checkPluginKinds(homes, limits),
      ...reports.flat(),
    ],
  };
}

export interface DiscoverParts {
  readonly parse: Parser;
  readonly limits: CompileLimits;
}

export interface Discovery {
  readonly found?: DiscoveredProject;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiscoveredProject extends FoundDescriptors {
  readonly project: ProjectFile;
  readonly jobTypes: ReadonlyMap<string, LoadedJobType>;
  readonly resourceTypes: ReadonlyMap<string, ResourceTypeManifest>;
  readonly resourceTypeCode: ReadonlyMap<string, ResourceTypeCode>;
}

function openPackages(
  input: CompileInput,
  project: ProjectFile,
  { parse, limits }: DiscoverParts,
): { readonly homes: readonly TypeHome[]; readonly diagnostics: readonly Diagnostic[] } {
  const { plugins } = project.value;
  const homes: TypeHome[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of Array.isArray(plugins) ? (plugins as readonly Json[]).entries() : []) {
    if (typeof name !== 'string') continue;
    const files = input.packages(name);
    if (files)
      homes.push({
        files,
        package: name,
        reader: createReader({ files, parse, limits, prefix: `node_modules/${name}/` }),
      });
    else
      diagnostics.push(
        createDiagnostic('MR5001', project.spanOf(['plugins', index]), `The package "${name}" is not installed.`, {
          hint: `Install it in the project: "npm install ${name}".`,
        }),
      );
  }
  return { homes, diagnostics };
}
