import type { Clock } from '../ports/clock.ts';

/** Asks again, at growing intervals, while asking fails; rejects with the last failure when the first one is `patienceMs` ago. */
export async function askPatiently<T>(ask: () => Promise<T>, { clock, patienceMs, pause }: Patience): Promise<T> {
  let until: number | undefined;
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(delayMs * 2, DELAY_MAX_MS)) {
    try {
      return await ask();
    } catch (error) {
      until ??= clock.monotonic() + patienceMs;
      if (clock.monotonic() + delayMs > until) throw error;
    }
    await pause(delayMs);
  }
}

/** Asks, patiently: the store may be away for a while. */
export type Ask = <T>(ask: () => Promise<T>) => Promise<T>;

export interface Patience {
  readonly clock: Clock;
  readonly patienceMs: number;
  readonly pause: (delayMs: number) => Promise<void>;
}

const FIRST_DELAY_MS = 50;
const DELAY_MAX_MS = 2_000;
