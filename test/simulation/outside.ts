import type { Sighting } from '../../src/model/sighting.ts';
import type { StepRequest } from '../../src/model/step-request.ts';
import type { Attempt, AttemptEnd, AttemptMessage } from '../../src/ports/executor.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/** Data that nobody in the simulated project makes: not there at first, then there, and changed again and again. */
export class Outside {
  readonly #world: World;
  readonly #random: Random;
  readonly #faults: Faults;
  /** In virtual time. */
  readonly appearsAt: number;
  readonly #changeEveryMs: number;

  constructor(world: World, { random, faults }: { readonly random: Random; readonly faults: Faults }) {
    this.#world = world;
    this.#random = random;
    this.#faults = faults;
    this.appearsAt = random.chance(0.5) ? 0 : random.spread(1_000, 200_000);
    this.#changeEveryMs = random.spread(5_000, 10_000_000);
  }

  get isThere(): boolean {
    return this.#world.now >= this.appearsAt;
  }

  /** What an executor does with a request for a look: it takes a while, may see nothing, and may die on the way. */
  look(request: StepRequest, process: SimProcess, report: (message: AttemptMessage) => void): Attempt {
    const { promise, resolve } = Promise.withResolvers<AttemptEnd>();
    const ends = (end: AttemptEnd, told: readonly AttemptMessage[] = []) => {
      process.deliver(() => {
        for (const message of told) report(message);
        resolve(end);
      });
    };
    this.#world.schedule(this.#random.spread(1, 5_000), () => {
      if (this.#faults.chance('lost workers', 0.1)) ends({ kind: 'lost', reason: 'its process is gone' });
      else ends(SUCCEEDED, this.#see(request));
    });
    const stop = () => this.#world.schedule(1, () => ends(CANCELLED));
    return { ended: promise, stop, leave: stop };
  }

  #see({ inputs }: StepRequest): readonly AttemptMessage[] {
    return Object.entries(inputs).flatMap(([asset, { partitions = [''] }]) =>
      partitions.map((partition) => ({ kind: 'seen', asset, partition, sighting: this.#sighting() }) as const),
    );
  }

  #sighting(): Sighting {
    if (this.#faults.chance('user failures', 0.1)) return { isThere: false, problem: 'nobody answers' };
    if (!this.isThere) return { isThere: false };
    const change = Math.floor((this.#world.now - this.appearsAt) / this.#changeEveryMs);
    return { isThere: true, changedAt: this.appearsAt + change * this.#changeEveryMs, version: `v${change}` };
  }
}

const SUCCEEDED: AttemptEnd = { kind: 'finished', outcome: { state: 'succeeded' } };
const CANCELLED: AttemptEnd = { kind: 'finished', outcome: { state: 'cancelled' } };
