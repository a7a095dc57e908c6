import type { Cancel, Clock } from '../ports/clock.ts';

/**
 * Looks, and looks again after as long as the look said, or as soon as it is woken. A look that fails is told and tried again after a pause:
 * nothing that goes wrong in one loop ends it, or touches another.
 */
export class WakeableLoop {
  readonly #look: () => Promise<number>;
  readonly #options: LoopOptions;
  #isWoken = false;
  #isStopped = false;
  #wakeUp: () => void = () => undefined;

  constructor(look: () => Promise<number>, options: LoopOptions) {
    this.#look = look;
    this.#options = options;
  }

  /** Resolves when it is stopped and the look that went on is over. */
  async run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isWoken = false;
      await this.#sleep(await this.#lookOnce());
    }
  }

  wake(): void {
    this.#isWoken = true;
    this.#wakeUp();
  }

  stop(): void {
    this.#isStopped = true;
    this.#wakeUp();
  }

  async #lookOnce(): Promise<number> {
    try {
      return await this.#look();
    } catch (error) {
      this.#options.onFailure(error);
      return this.#options.pauseMs;
    }
  }

  #sleep(delayMs: number): Promise<void> {
    if (this.#isWoken || this.#isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel: Cancel = this.#options.clock.after(Math.max(0, delayMs), () => this.#wakeUp());
      this.#wakeUp = () => {
        cancel();
        this.#wakeUp = () => undefined;
        resolve();
      };
    });
  }
}

export interface LoopOptions {
  readonly clock: Clock;
  readonly pauseMs: number;
  readonly onFailure: (error: unknown) => void;
}
