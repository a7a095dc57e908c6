import { watch } from 'node:fs';
import { sep } from 'node:path';

const NOT_WATCHED = new Set(['.git', '.millrace', 'node_modules']);
const QUIET_MS = 80;

/**
 * Yields once after each burst of changes under a folder, until the signal is aborted. Changes while the caller is at work are one more
 * round. Millrace's own files, Git's and installed packages do not count.
 */
export async function* watchFolder(folder: string, stopped: AbortSignal): AsyncGenerator<undefined> {
  let changed = Promise.withResolvers<undefined>();
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path?.split(sep).some((part) => NOT_WATCHED.has(part)) !== true) changed.resolve(undefined);
  });
  const stop = () => changed.resolve(undefined);
  stopped.addEventListener('abort', stop);
  try {
    for (;;) {
      await changed.promise;
      await quiet();
      if (stopped.aborted) return;
      changed = Promise.withResolvers<undefined>();
      yield undefined;
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
