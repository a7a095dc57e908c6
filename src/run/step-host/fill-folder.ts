import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { StepError } from '../../model/step-error.ts';
import type { WorkFolder } from './work-folders.ts';

/** Puts the job's files into its folder, from where the graph's contents are kept by hash. Copies, so that a step may change them. */
export function fillFolder(work: WorkFolder, files: { readonly [path: string]: string }, contents: string): void {
  for (const [path, hash] of Object.entries(files)) {
    const folder = work.path;
    const target = join(folder, path);
    if (relative(folder, target).split(sep)[0] === '..')
      throw new StepError(`The file "${path}" would lie outside the step's folder.`, { retryable: false });
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(contents, contentName(hash)), target, constants.COPYFILE_FICLONE);
  }
}

/** The name of a file that holds the content of this hash. */
export function contentName(hash: string): string {
  return hash.replace(':', '-');
}
