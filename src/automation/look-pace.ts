import type { Clock } from '../ports/clock.ts';
import type { AutomationLimits } from './limits.ts';

/** Lets a look that took long be followed by a rest of some times as long, so that what it looks through leaves the store to others. */
export class LookPace {
  readonly #clock: Clock;
  readonly #limits: PaceLimits;
  /** By monotonic time. */
  #restsUntil = -Infinity;

  constructor({ clock, limits }: { readonly clock: Clock; readonly limits: PaceLimits }) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** For how long nobody should look, in milliseconds; 0: look now. */
  restMs(): number {
    return Math.max(0, this.#restsUntil - this.#clock.monotonic());
  }

  async measure<T>(look: () => Promise<T>): Promise<T> {
    const { quickLookMs, restFactor, lookMs } = this.#limits;
    const startedAt = this.#clock.monotonic();
    try {
      return await look();
    } finally {
      const endedAt = this.#clock.monotonic();
      const tookMs = endedAt - startedAt;
      if (tookMs > quickLookMs) this.#restsUntil = endedAt + Math.min(restFactor * tookMs, lookMs);
    }
  }
}

type PaceLimits = Pick<AutomationLimits, 'quickLookMs' | 'restFactor' | 'lookMs'>;
