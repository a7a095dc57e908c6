/** Lets at most so many go at once; the others wait in line. */
export function createTurns(countMax: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (taken < countMax) {
        taken++;
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          waiting.splice(waiting.indexOf(start), 1);
          reject(signal.reason as Error);
        };
        const start = (): void => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        waiting.push(start);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    give() {
      const next = waiting.shift();
      if (next === undefined) taken--;
      else next();
    },
  };
}

export interface Turns {
  /** Resolves when it is one's turn. Rejects with the reason of the signal when that is aborted first. */
  take(signal: AbortSignal): Promise<void>;
  /** Once for each that was taken: the next in line takes it over. */
  give(): void;
}
