import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const PROJECT_FILE = 'millrace.yaml';

/** The absolute folder of the project: what `--project` says (a folder, or the project file itself), else the nearest upwards that has a project file. */
export function findProject(workingFolder: string, given: string | undefined): string | undefined {
  if (given !== undefined) {
    const path = resolve(workingFolder, given);
    const folder = path.endsWith(PROJECT_FILE) ? dirname(path) : path;
    return hasProject(folder) ? folder : undefined;
  }
  for (let folder = workingFolder; ; folder = dirname(folder)) {
    if (hasProject(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function hasProject(folder: string): boolean {
  return existsSync(join(folder, PROJECT_FILE));
}
