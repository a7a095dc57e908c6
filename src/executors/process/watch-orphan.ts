import { sweepProcesses } from '../sweep.ts';
import { endJournal } from './journal.ts';
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
        void endOrphan(attempt, mark);
      }
    },
    Math.min(LOOK_EVERY_MS, orphanMs / 4),
  );
  return () => clearInterval(timer);
}

/** That it is lost is said first: what its code makes of the end of its processes is no result. */
async function endOrphan(attempt: string, mark: string): Promise<void> {
  try {
    endJournal(attempt, { state: 'lost', reason: 'its coordinator died, and nobody took it over' });
    await sweepProcesses(mark);
  } finally {
    process.kill(-process.pid, 'SIGKILL');
  }
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
