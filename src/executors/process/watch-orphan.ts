import { sweepProcesses } from '../sweep.ts';
import { isKept } from './keeper.ts';

/**
 * Ends this process, and everything of its attempt, when nobody has coordinated the attempt for `orphanMs`: neither the parent nor whoever
 * took it over. Looks every second or so; the returned function stops that.
 */
export function watchOrphan({ attempt, mark, orphanMs, hasParent }: WatchedAttempt): () => void {
  let wasKeptAt = performance.now();
  const timer = setInterval(
    () => {
      const now = performance.now();
      if (isKept(attempt) ?? hasParent()) wasKeptAt = now;
      else if (now - wasKeptAt > orphanMs) {
        clearInterval(timer);
        void sweepProcesses(mark).then(() => process.kill(-process.pid, 'SIGKILL'));
      }
    },
    Math.min(LOOK_EVERY_MS, orphanMs / 4),
  );
  return () => clearInterval(timer);
}

export interface WatchedAttempt {
  /** What the names of its files begin with. */
  readonly attempt: string;
  /** By which its processes are found. */
  readonly mark: string;
  readonly orphanMs: number;
  readonly hasParent: () => boolean;
}

const LOOK_EVERY_MS = 1_000;
