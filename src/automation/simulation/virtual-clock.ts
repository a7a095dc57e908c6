import type { Cancel, Clock } from '../../ports/clock.ts';
import { insert, type PriorityQueue, removeFirst } from '../../std/priority-queue.ts';

/** Time that goes on only when it is told to: from one call that is due to the next, those of one instant in the order in which they were asked for. */
export class VirtualClock implements Clock {
  readonly #startMs: number;
  #nowMs: number;
  #asked = 0;
  #queue: PriorityQueue;
  /** Those that were not called off, by their number in the queue. */
  readonly #callbacks = new Map<number, () => void>();

  constructor(startMs: number) {
    this.#startMs = startMs;
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  monotonic(): number {
    return this.#nowMs - this.#startMs;
  }

  after(delayMs: number, callback: () => void): Cancel {
    const number = this.#asked++;
    this.#callbacks.set(number, callback);
    this.#queue = insert(this.#queue, this.#nowMs + Math.max(0, Math.ceil(delayMs)), number);
    return () => void this.#callbacks.delete(number);
  }

  /** Goes on to the next call that is due and calls it. `false`: nobody waits for anything. */
  step(): boolean {
    while (this.#queue !== undefined) {
      const { key, item } = this.#queue;
      this.#queue = removeFirst(this.#queue);
      const callback = this.#callbacks.get(item);
      if (callback === undefined) continue;
      this.#callbacks.delete(item);
      this.#nowMs = Math.max(this.#nowMs, key);
      callback();
      return true;
    }
    return false;
  }
}
