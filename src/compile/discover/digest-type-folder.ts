import type { ProjectFiles } from '../../ports/files.ts';
import type { Hasher } from '../../std/hasher.ts';
import type { CompileLimits } from '../stages.ts';

/** Changes when any file of a type's folder does. `digest-folder.ts` of the step host gives the same for the folder as it is then. */
export function digestTypeFolder(
  files: ProjectFiles,
  folder: string,
  { hash, limits }: { readonly hash: Hasher; readonly limits: CompileLimits },
): string {
  const found = files.find([`${folder}/**`], { entriesMax: limits.directoryEntries });
  const lines = (found.ok ? found.value.files : []).map((path) => {
    const bytes = files.read(path, { bytesMax: limits.fileBytes });
    return `${path.slice(folder.length + 1)} ${bytes.ok ? hash(bytes.value) : bytes.error.kind}\n`;
  });
  return hash(lines.join(''));
}
