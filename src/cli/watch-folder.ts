import { watch } from 'node:fs';
import { sep } from 'node:path';

const NOT_WATCHED = new Set(['.git', '.millrace', 'node_modules']);
const QUIET_MS = 80;

/**
 * Yields once after each burst of changes under a folder, until the signal is aborted. Changes while the caller is at work are one more
 * round. Millrace's own files, Git's and installed packages do not count.
 */
export async function* watchFolder(folder: string, stopped: AbortSignal): AsyncGenerator<void> {
  let wake: (() => void) | undefined;
  let isChanged = false;
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path?.split(sep).some((part) => NOT_WATCHED.has(part)) === true) return;
    isChanged = true;
    wake?.();
  });
  const stop = () => wake?.();
  stopped.addEventListener('abort', stop);
  try {
    while (!stopped.aborted) {
      if (!isChanged) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      if (!stopped.aborted) await quiet();
      isChanged = false;
      if (!stopped.aborted) yield;
    }
  } finally {
    stopped.removeEventListener('abort', stop);
    watcher.close();
  }
}

/** Editors write a file in several steps. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}
