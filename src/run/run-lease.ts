import type { Clock } from '../ports/clock.ts';
import type { RunLease as Lease, Store } from '../ports/store.ts';

/**
 * The right to act for a run. It is counted from before the store was asked for it, and a quarter short of its end: what was begun until
 * then is known to whoever takes the run over when the lease is out. A coordinator that was frozen finds here that it has lost it.
 */
export class RunLease {
  readonly #lease: Lease;
  readonly #store: Store;
  readonly #clock: Clock;
  #heldUntil = -Infinity;

  constructor(lease: Lease, { store, clock }: { readonly store: Store; readonly clock: Clock }) {
    this.#lease = lease;
    this.#store = store;
    this.#clock = clock;
  }

  get isHeld(): boolean {
    return this.#clock.monotonic() < this.#heldUntil;
  }

  /** `false`: another coordinator has the run. */
  async renew(): Promise<boolean> {
    const askedAt = this.#clock.monotonic();
    if (!(await this.#store.renewLease(this.#lease))) return false;
    this.#heldUntil = Math.max(this.#heldUntil, askedAt + this.#lease.leaseMs * 0.75);
    return true;
  }
}
