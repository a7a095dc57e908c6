import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Millrace itself is installed: the folder of its package.json, found upwards, since this module may be bundled into `dist/`. */
export function findPackageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function readVersion(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return (manifest as { readonly version: string }).version;
}
