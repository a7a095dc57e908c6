import type { Clock } from '../ports/clock.ts';

/** Times that somebody waits for, which are all called off together. */
export class Timers {
  readonly #clock: Clock;
  readonly #timers = new Set<() => void>();
  #isOver = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls back once after so many milliseconds, unless what it returns is called before. Once all is called off it does nothing. */
  after(delayMs: number, callback: () => void): () => void {
    if (this.#isOver) return () => undefined;
    const cancel = this.#clock.after(delayMs, () => {
      this.#timers.delete(stop);
      callback();
    });
    const stop = (): void => {
      this.#timers.delete(stop);
      cancel();
    };
    this.#timers.add(stop);
    return stop;
  }

  readonly pause = (delayMs: number): Promise<void> => new Promise((resolve) => void this.after(delayMs, resolve));

  callOff(): void {
    this.#isOver = true;
    for (const cancel of this.#timers) cancel();
  }
}
