import type { Random } from './random.ts';

/**
 * Which faults a history has and how often. Every seed leaves about half of the kinds out, so that rare combinations come up that a little
 * of everything would drown.
 */
export const FAULT_KINDS = [
  'kill at effect',
  'kill at random',
  'fail before',
  'fail after',
  'slow store',
  'freeze',
  'wall jumps',
  'cancel',
  'lost workers',
  'user failures',
  'stubborn bodies',
  'prepare fails',
  'looks fail',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export class Faults {
  readonly #random: Random;
  readonly #rates = new Map<FaultKind, number>();
  #isHealed = false;

  constructor(random: Random, without: ReadonlySet<FaultKind>) {
    this.#random = random.fork('faults');
    const choice = random.fork('fault kinds');
    for (const kind of FAULT_KINDS) {
      const rate = choice.chance(0.5) ? Math.exp(Math.log(0.25) + choice.next() * Math.log(4)) : 0;
      this.#rates.set(kind, without.has(kind) ? 0 : rate);
    }
  }

  has(kind: FaultKind): boolean {
    return (this.#rates.get(kind) ?? 0) > 0;
  }

  /** From 0 to 1: a quarter to the whole of what is usual for the kind. */
  rate(kind: FaultKind): number {
    return this.#isHealed ? 0 : (this.#rates.get(kind) ?? 0);
  }

  /** Whether coordinators do at once what they have decided. */
  get isPunctual(): boolean {
    return !this.has('freeze') && !this.has('slow store');
  }

  get isHealed(): boolean {
    return this.#isHealed;
  }

  /** From now on nothing goes wrong any more, but what bodies do. */
  heal(): void {
    this.#isHealed = true;
  }

  chance(kind: FaultKind, atMost: number): boolean {
    return this.#random.chance(atMost * this.rate(kind));
  }

  drawForStore(): StoreFault {
    const random = this.#random;
    const isSlow = this.chance('slow store', 0.05);
    const thereMs = isSlow ? random.spread(10, 60_000) : random.between(0, 3);
    const backMs = isSlow && random.chance(0.5) ? random.spread(10, 60_000) : random.between(0, 3);
    const survives = random.chance(0.5);
    const freezeMs = random.spread(10, FREEZE_MAX_MS);
    return { kind: this.#drawKind(), thereMs, backMs, survives, freezeMs };
  }

  #drawKind(): StoreFault['kind'] {
    if (this.chance('kill at effect', 0.02)) return this.#random.chance(0.5) ? 'kill before' : 'kill after';
    if (this.chance('fail before', 0.04)) return 'fail before';
    if (this.chance('fail after', 0.04)) return 'fail after';
    return this.chance('freeze', 0.03) ? 'freeze' : 'none';
  }
}

/** Ten leases. */
export const FREEZE_MAX_MS = 300_000;

export interface StoreFault {
  readonly kind: 'none' | 'kill before' | 'kill after' | 'fail before' | 'fail after' | 'freeze';
  readonly thereMs: number;
  readonly backMs: number;
  /** Whether what was sent arrives although the process died meanwhile. */
  readonly survives: boolean;
  readonly freezeMs: number;
}
