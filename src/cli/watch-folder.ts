import { watch } from 'node:fs';
import { sep } from 'node:path';

const NOT_WATCHED = new Set(['.git', '.millrace', 'node_modules']);
const QUIET_MS = 80;

/**
 * Watches from now on, until it is closed or the signal aborted. `changes` yields once after each burst of changes under the folder; changes
 * while the caller is at work are one more round. Millrace's own files, Git's and installed packages do not count.
 */
export function watchFolder(folder: string, stopped: AbortSignal): Watch {
  let changed = Promise.withResolvers<undefined>();
  const closed = new AbortController();
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path?.split(sep).some((part) => NOT_WATCHED.has(part)) !== true) changed.resolve(undefined);
  });

  function close(): void {
    closed.abort();
    stopped.removeEventListener('abort', close);
    watcher.close();
    changed.resolve(undefined);
  }

  async function* listChanges(): AsyncGenerator<undefined> {
    for (;;) {
      await changed.promise;
      await quiet();
      changed = Promise.withResolvers<undefined>();
      if (closed.signal.aborted) return;
      yield undefined;
    }
  }

  stopped.addEventListener('abort', close);
  return { changes: listChanges(), close };
}

export interface Watch {
  readonly changes: AsyncIterable<undefined>;
  close(): void;
}

/** Editors write a file in several steps. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}
