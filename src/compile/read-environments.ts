import { discover } from './discover/discover.ts';
import type { Graph } from '../graph/graph.ts';
import { resolveEnvironments } from './expand/environments.ts';
import { COMPILE_LIMITS } from './limits.ts';
import { createParser } from './parse/parse.ts';
import { createReader } from './parse/reader.ts';
import type { CompileInput, Project } from './stages.ts';
import { validateProject } from './validate/validate-project.ts';

/**
 * The environments of a project alone, without reading a descriptor: for what looks at runs, which must work while the project is broken.
 * What is wrong is left to `compile`; `undefined` when there is no project that can be read.
 */
export async function readEnvironments(
  input: CompileInput,
): Promise<(Pick<Project, 'environments' | 'resourceTypes'> & Pick<Graph, 'secrets' | 'project'>) | undefined> {
  const limits = { ...COMPILE_LIMITS, ...input.limits };
  const parse = createParser(limits);
  const { found } = await discover(input, createReader({ files: input.files, parse, limits }), { parse, limits });
  if (!found) return undefined;
  const { descriptor } = validateProject(found.project, found.jobTypes);
  const { spanOf } = found.project;
  const { resourceTypes } = found;
  const { environments } = resolveEnvironments(descriptor.environments, {
    spanOf,
    resourceTypes,
    builtins: input.builtins,
  });
  return { project: descriptor.project, environments, resourceTypes, secrets: descriptor.secrets ?? {} };
}
