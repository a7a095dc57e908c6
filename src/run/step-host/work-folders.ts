import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attemptFile } from '../../model/attempt-files.ts';

/**
 * The working folders of the attempts of this process, each there from when it is first asked for until it is removed. One that was left as
 * it was made becomes the next attempt's: file systems look at every file that was removed lately when they make one (ext4 for minutes), so
 * that a folder for each of 100,000 steps would cost more than the steps. `keepsOne`: whoever makes this calls `close` at the end.
 */
export function createWorkFolders({ keepsOne }: { readonly keepsOne: boolean }): WorkFolders {
  let spare: Spare | undefined;
  return {
    of(attempt) {
      let mode: number | undefined;
      const path = attemptFile(attempt, 'work');
      return {
        get path() {
          if (mode === undefined) {
            mode = makeFolder(path, spare);
            spare = undefined;
          }
          return path;
        },
        remove({ isKnown }) {
          if (mode === undefined) return;
          if (keepsOne && isKnown && spare === undefined) spare = putAside(path, mode);
          else removeFolder(path);
        },
      };
    },
    close() {
      if (spare !== undefined) rmSync(spare.path, { recursive: true, force: true });
      spare = undefined;
    },
  };
}

export interface WorkFolders {
  of(attempt: string): WorkFolder;
  /** Removes the one that is kept for the next attempt. */
  close(): void;
}

export interface WorkFolder {
  /** Where it is, empty. It is there as soon as this is read. */
  readonly path: string;
  /**
   * With all that is in it. `isKnown`: everything that ran in it has ended for sure. A process that left its group may go on there, which nobody
   * sees: what it writes must not get into another attempt's folder.
   */
  remove(used: { readonly isKnown: boolean }): void;
}

interface Spare {
  readonly path: string;
  readonly mode: number;
}

function makeFolder(path: string, spare: Spare | undefined): number {
  if (spare !== undefined && move(spare.path, path)) return spare.mode;
  mkdirSync(path, { recursive: true });
  return statSync(path).mode;
}

/** `undefined` where something was left in it or done to it, or it cannot be moved: then it is gone. */
function putAside(path: string, mode: number): Spare | undefined {
  const place = join(dirname(path), `spare-${process.pid}`);
  if (isAsMade(path, mode) && move(path, place)) return { path: place, mode };
  removeFolder(path);
  return undefined;
}

/** Somebody may write into it meanwhile: then it is tried again, and what stays is removed with the folder of its run. */
function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 10 });
  } catch (error) {
    if (!STILL_USED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const STILL_USED = new Set(['ENOTEMPTY', 'EBUSY', 'EEXIST']);

function isAsMade(path: string, mode: number): boolean {
  try {
    return statSync(path).mode === mode && readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
