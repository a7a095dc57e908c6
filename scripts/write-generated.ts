import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the files of a folder that are not as they should be. With `--check` on the command line it writes nothing, names those files, and
 * the process fails.
 */
export function writeGenerated(root: string, folder: string, files: Readonly<Record<string, string>>): void {
  const isCheck = process.argv.includes('--check');
  if (!isCheck) mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    if (!isCheck) writeFileSync(path, text);
    else {
      console.error(`${folder}/${name} is stale: run \`npm run generate\` and commit the result`);
      process.exitCode = 1;
    }
  }
}
