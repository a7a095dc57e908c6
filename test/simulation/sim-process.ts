import type { Clock } from '../../src/ports/clock.ts';
import type { World } from './world.ts';

/**
 * A process of the operating system in which a coordinator runs. Everything that reaches it comes through `deliver`, everything that it
 * does goes through `act`: a process that is killed gets and does nothing any more (its promises stay open for ever, which is what
 * `kill -9` between two effects is), one that is frozen gets everything later.
 */
export class SimProcess {
  readonly name: string;
  readonly #world: World;
  readonly #waiting: (() => void)[] = [];
  readonly #onDeath: (() => void)[] = [];
  #isAlive = true;
  #isFrozen = false;
  #frozenUntil = 0;

  constructor(world: World, name: string) {
    this.#world = world;
    this.name = name;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  kill(why: string): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    this.#world.note(`${this.name} killed ${why}`);
    for (const listener of this.#onDeath) listener();
  }

  onDeath(listener: () => void): void {
    this.#onDeath.push(listener);
  }

  freeze(forMs: number): void {
    if (!this.#isAlive) return;
    this.#world.note(`${this.name} frozen for ${forMs} ms`);
    this.#isFrozen = true;
    this.#frozenUntil = Math.max(this.#frozenUntil, this.#world.now + forMs);
    this.#world.schedule(forMs, () => this.#thaw());
  }

  thaw(): void {
    this.#frozenUntil = this.#world.now;
    this.#thaw();
  }

  deliver(run: () => void): void {
    if (!this.#isAlive) return;
    if (this.#isFrozen || this.#waiting.length > 0) this.#waiting.push(run);
    else run();
  }

  /** Monotonic time goes on while a process is frozen, and timers that ran out meanwhile go off afterwards. */
  get clock(): Clock {
    const world = this.#world;
    return {
      now: () => Math.floor(world.wall),
      monotonic: () => world.now,
      after: (delayMs, callback) => {
        let isCancelled = false;
        const cancel = world.schedule(delayMs, () =>
          this.deliver(() => {
            if (!isCancelled) callback();
          }),
        );
        return () => {
          isCancelled = true;
          cancel();
        };
      },
    };
  }

  #thaw(): void {
    if (!this.#isAlive || !this.#isFrozen || this.#world.now < this.#frozenUntil) return;
    this.#isFrozen = false;
    this.#world.note(`${this.name} goes on`);
    this.#next();
  }

  /** One at a time, so that promises of the first go on before the second comes. */
  #next(): void {
    if (!this.#isAlive || this.#isFrozen) return;
    const run = this.#waiting.shift();
    if (run === undefined) return;
    run();
    this.#world.schedule(0, () => this.#next());
  }
}
