/** Time as the engine sees it. Tests and the simulator drive their own. */
export interface Clock {
  /** Milliseconds since 1970, by the wall. May jump. */
  now(): number;
  /** Milliseconds that never go back, from an unknown start. */
  monotonic(): number;
  /** Calls back once after the delay, unless cancelled. */
  after(delayMs: number, callback: () => void): Cancel;
}

export type Cancel = () => void;
