import { BUILTINS } from '../../../generated/builtins.ts';
import type { CompileInput } from '../../compile/stages.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import { keepMemorySmall } from './give-back-memory.ts';
import { sha256 } from '../hasher.ts';
import { openPackage } from '../project-files/open-package.ts';

/** What compile is given of this machine, for the project in a folder. */
export function compileInput(folder: string, files: ProjectFiles): CompileInput {
  return { files: watchLength(files), packages: (name) => openPackage(folder, name), hash: sha256, builtins: BUILTINS };
}

/** Of a large project, what is made of its texts is several times as large as they are, and stays until all is compiled. */
function watchLength(files: ProjectFiles): ProjectFiles {
  let length = 0;
  return {
    ...files,
    readText(path, limits) {
      const text = files.readText(path, limits);
      const before = length;
      if (text.ok) length += text.value.length;
      if (before < LARGE_LENGTH && length >= LARGE_LENGTH) keepMemorySmall();
      return text;
    },
  };
}

const LARGE_LENGTH = 32 * 1024 * 1024;
