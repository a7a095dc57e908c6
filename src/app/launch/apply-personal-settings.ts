import { BUILTINS } from '../../../generated/builtins.ts';
import { emitGraph } from '../../compile/emit/emit.ts';
import { type PersonalFile, readPersonalSettings } from '../../compile/personal-settings.ts';
import type { Project } from '../../compile/stages.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Graph } from '../../graph/graph.ts';
import { sha256 } from '../hasher.ts';
import { openProjectFiles } from '../project-files/project-files.ts';

/**
 * The graph as this person runs it: with the environments and secrets of their own settings, and a hash of its own. `undefined` when there
 * are none. Diagnostics are errors: nothing should run with them.
 */
export async function applyPersonalSettings(
  graph: Graph,
  folder: string,
  resourceTypes?: Project['resourceTypes'],
): Promise<PersonalGraph | undefined> {
  const known = resourceTypes ?? new Map(BUILTINS.resourceTypes.map((manifest) => [manifest.name, manifest]));
  const input = { files: openProjectFiles(folder), builtins: BUILTINS, resourceTypes: known };
  const settings = await readPersonalSettings(input, graph);
  if (settings === undefined) return undefined;
  const { diagnostics, environments, secrets, written } = settings;
  const own = emitGraph({ ...graph, environments, secrets }, sha256);
  return { graph: own, diagnostics, ...(written === undefined ? {} : { written }) };
}

export interface PersonalGraph {
  readonly graph: Graph;
  readonly diagnostics: readonly Diagnostic[];
  readonly written?: PersonalFile;
}
