import { join } from 'node:path';
import { BUILTINS } from '../../../generated/builtins.ts';
import { compile } from '../../compile/compile.ts';
import { readEnvironments } from '../../compile/read-environments.ts';
import { type PersonalSettings, readPersonalSettings } from '../../compile/personal-settings.ts';
import type { CompileResult } from '../../compile/stages.ts';
import { compileInput } from './compile-input.ts';
import { openFileCache } from './file-cache.ts';
import { openProjectFiles } from '../project-files/project-files.ts';
import { STATE_FOLDER } from '../state-folder.ts';

/**
 * Compiles the project in a folder of this machine, as it is now. What single files gave is kept under `.millrace/` for the next time, and what a
 * whole graph was made of, so that `compileGraph` does only what has changed.
 */
export async function compileProject(folder: string): Promise<CompileResult> {
  const cache = openFileCache(join(folder, STATE_FOLDER, 'cache'), BUILTINS.version);
  const result = await compile({ ...compileInput(folder, openProjectFiles(folder)), cache });
  cache.save();
  return result;
}

/**
 * The environments of the project in a folder, with the settings of the person whose folder it is, whatever else is wrong with it; none when
 * it cannot be read at all. Diagnostics are about those settings.
 */
export async function readProjectEnvironments(folder: string): Promise<ProjectEnvironments> {
  const input = compileInput(folder, openProjectFiles(folder));
  const project = await readEnvironments(input);
  if (project === undefined) return { environments: {}, secrets: {}, diagnostics: [] };
  const { environments, secrets, resourceTypes, project: name } = project;
  const personal = await readPersonalSettings({ ...input, resourceTypes }, { environments, secrets });
  return { ...(personal ?? { environments, secrets, diagnostics: [] }), project: name };
}

export interface ProjectEnvironments extends PersonalSettings {
  /** The project's name, where its file can be read. */
  readonly project?: string;
}
