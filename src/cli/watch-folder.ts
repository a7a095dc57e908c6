import { watchTree } from './watch-tree.ts';

/**
 * Watches from now on, until it is closed or the signal aborted. `changes` yields once after each burst of changes under the folder: when nothing
 * has changed for a moment, or when it does not end. Changes while the caller is at work are one more round. Millrace's own files, Git's
 * and installed packages do not count. Where the system cannot watch, `changes` yields every so often, and `unwatched` says why.
 */
export function watchFolder(folder: string, stopped: AbortSignal): Watch {
  let changed = Promise.withResolvers<undefined>();
  let changedAt = 0;
  let unwatched: string | undefined;
  let polling: NodeJS.Timeout | undefined;
  const closed = new AbortController();

  function note(): void {
    changedAt = performance.now();
    changed.resolve(undefined);
  }

  const tree = watchTree(folder, {
    onChange: note,
    onFailure(reason) {
      unwatched ??= reason;
      if (!closed.signal.aborted) polling ??= setInterval(note, POLL_MS);
    },
  });

  function close(): void {
    closed.abort();
    stopped.removeEventListener('abort', close);
    clearInterval(polling);
    tree.close();
    changed.resolve(undefined);
  }

  /** Editors write a file in several steps, and a change of branch writes hundreds. */
  async function quiet(): Promise<void> {
    const begunAt = performance.now();
    for (;;) {
      const now = performance.now();
      const waitMs = Math.min(changedAt + QUIET_MS, begunAt + BURST_MAX_MS) - now;
      if (waitMs <= 0 || closed.signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
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

  if (stopped.aborted) close();
  else stopped.addEventListener('abort', close);
  return { changes: listChanges(), unwatched: () => unwatched, close };
}

export interface Watch {
  readonly changes: AsyncIterable<undefined>;
  /** Why the system does not tell of changes, in a sentence; `undefined` while it does. */
  unwatched(): string | undefined;
  close(): void;
}

const QUIET_MS = 100;
const BURST_MAX_MS = 2_000;
const POLL_MS = 2_000;
