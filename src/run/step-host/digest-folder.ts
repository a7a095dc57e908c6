import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The digest of a job type's folder as compile makes it: of the names and contents of its files, in the order of their names. */
export function digestFolder(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => NOT_CODE.has(part)))
    .sort();
  return hash('sha256', paths.map((path) => `${path} ${hash('sha256', readFileSync(join(folder, path)))}\n`).join(''));
}

const NOT_CODE: ReadonlySet<string> = new Set(['.git', 'node_modules', '.millrace']);
