import { DUTIES, type Duty } from '../ports/automation-store.ts';
import type { DaemonPorts } from './daemon-ports.ts';

/**
 * Says that the daemon is there, and which duties it has. A duty is counted from before the store was asked, so that a daemon that was frozen
 * knows that it may have lost it.
 */
export class Heartbeat {
  readonly #ports: DaemonPorts;
  #duties: readonly Duty[] = [];
  #heldUntil = -Infinity;
  #isWorking = true;
  #onDuties: () => void = () => undefined;

  constructor(ports: DaemonPorts) {
    this.#ports = ports;
  }

  has(duty: Duty): boolean {
    if (!this.#isWorking || this.#ports.only !== undefined) return this.#isWorking;
    return this.#duties.includes(duty) && this.#ports.clock.monotonic() < this.#heldUntil;
  }

  /** Called when it gets duties that it did not have. */
  onDuties(listener: () => void): void {
    this.#onDuties = listener;
  }

  /** It has no duty any more, and says so. */
  stopWorking(): void {
    this.#isWorking = false;
  }

  async beat(): Promise<number> {
    const { store, clock, daemon, capacity, limits, only, tell } = this.#ports;
    const askedAt = clock.monotonic();
    const state = this.#isWorking ? 'working' : 'stopping';
    const duties = await store.beat({
      daemon: { ...daemon, state },
      capacity,
      leaseMs: limits.daemonLeaseMs,
      duties: this.#isWorking && only === undefined ? DUTIES : [],
    });
    const isNew = clock.monotonic() >= this.#heldUntil || duties.some((duty) => !this.#duties.includes(duty));
    if (this.#isWorking && duties.join() !== this.#duties.join()) tell({ kind: 'duties', duties });
    this.#duties = duties;
    this.#heldUntil = askedAt + limits.daemonLeaseMs;
    if (isNew && duties.length > 0) this.#onDuties();
    return limits.beatMs;
  }

  async leave(): Promise<void> {
    await this.#ports.store.leave(this.#ports.daemon.id);
  }
}
