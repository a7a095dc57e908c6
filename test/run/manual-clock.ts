import type { Clock } from '../../src/ports/clock.ts';

/** Time that stands still until the test moves it; what became due on the way is called back, in its order. */
export function createManualClock(startMs: number): ManualClock {
  let nowMs = startMs;
  let timers: { readonly dueAt: number; readonly callback: () => void }[] = [];
  const looks = new Set<() => void>();
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    after(delayMs, callback) {
      const timer = { dueAt: nowMs + delayMs, callback };
      timers.push(timer);
      for (const look of looks) look();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = timers.filter(({ dueAt }) => dueAt <= endMs).sort((a, b) => a.dueAt - b.dueAt);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        nowMs = Math.max(nowMs, next.dueAt);
        next.callback();
      }
      nowMs = endMs;
    },
    waitsFor: (ms) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!timers.some(({ dueAt }) => dueAt === nowMs + ms)) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
      }),
  };
}

export interface ManualClock extends Clock {
  advance(ms: number): void;
  /** Resolves when somebody wants to be called back after exactly so long. */
  waitsFor(ms: number): Promise<void>;
}
