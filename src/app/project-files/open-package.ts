import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectFiles } from '../../ports/files.ts';
import { openProjectFiles } from './project-files.ts';

/** The npm package that the project's folder, or one above it, has installed. */
export function openPackage(projectFolder: string, name: string): ProjectFiles | undefined {
  for (let folder = projectFolder; ; folder = dirname(folder)) {
    const packageFolder = join(folder, 'node_modules', name);
    if (existsSync(join(packageFolder, 'package.json'))) return openProjectFiles(realpathSync(packageFolder));
    if (dirname(folder) === folder) return undefined;
  }
}
