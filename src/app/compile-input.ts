import { BUILTINS } from '../../generated/builtins.ts';
import type { CompileInput } from '../compile/stages.ts';
import type { ProjectFiles } from '../ports/files.ts';
import { sha256 } from './hasher.ts';
import { openPackage } from './open-package.ts';

/** What compile is given of this machine, for the project in a folder. */
export function compileInput(folder: string, files: ProjectFiles): CompileInput {
  return { files, packages: (name) => openPackage(folder, name), hash: sha256, builtins: BUILTINS };
}
