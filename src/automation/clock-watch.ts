import type { DaemonPorts } from './daemon-ports.ts';

/**
 * Compares the wall clock with the time that really passed. One that is suddenly far ahead may have been set, perhaps by mistake: nothing is
 * decided by it until it has been right for a while.
 */
export class ClockWatch {
  readonly #ports: Pick<DaemonPorts, 'clock' | 'limits' | 'tell'>;
  #wall: number;
  #passed: number;
  #heldUntil = -Infinity;

  constructor(ports: Pick<DaemonPorts, 'clock' | 'limits' | 'tell'>) {
    this.#ports = ports;
    this.#wall = ports.clock.now();
    this.#passed = ports.clock.monotonic();
  }

  /** How long nothing may be decided yet; 0 when the clock is believed. */
  holdMs(): number {
    const { clock, limits, tell } = this.#ports;
    const [wall, passed] = [clock.now(), clock.monotonic()];
    const aheadMs = wall - this.#wall - (passed - this.#passed);
    this.#wall = wall;
    this.#passed = passed;
    if (aheadMs > limits.clockJumpMs) {
      this.#heldUntil = passed + limits.clockHoldMs;
      tell({ kind: 'clock_jumped', byMs: aheadMs, holdMs: limits.clockHoldMs });
    } else if (aheadMs < -limits.clockJumpMs) this.#heldUntil = -Infinity; // it was set back
    return Math.max(0, this.#heldUntil - passed);
  }
}
