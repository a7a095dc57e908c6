import { loadMutant } from './load-mutant.ts';
import type { Mutant } from './mutants.ts';
import type { Simulate } from './history.ts';
import type { Invariant } from './world.ts';

/**
 * How many seeds it takes to see that a mutant is wrong, from each of several starts; `undefined` where `seedsMax` were not enough. A seed by
 * which the product itself is wrong says nothing of the mutant.
 */
export async function catchMutant(mutant: Mutant, { simulate, isClean, starts, seedsMax }: Hunt): Promise<Caught> {
  const engine = await loadMutant(mutant);
  const needed: (number | undefined)[] = [];
  const invariants = new Map<Invariant, number>();
  for (const start of starts) {
    let count: number | undefined;
    for (let seed = start; seed < start + seedsMax && count === undefined; seed++) {
      const { violation } = await simulate(engine, { seed });
      if (violation === undefined || !(await isClean(seed))) continue;
      count = seed - start + 1;
      invariants.set(violation.invariant, (invariants.get(violation.invariant) ?? 0) + 1);
    }
    needed.push(count);
  }
  return { mutant, needed, invariants };
}

export interface Hunt {
  readonly simulate: Simulate;
  /** Whether the product itself is right by a seed. */
  readonly isClean: (seed: number) => Promise<boolean>;
  readonly starts: readonly number[];
  readonly seedsMax: number;
}

export interface Caught {
  readonly mutant: Mutant;
  readonly needed: readonly (number | undefined)[];
  readonly invariants: ReadonlyMap<Invariant, number>;
}

/** Of an odd number; `undefined` where the middle one was not caught. */
export function medianOf(needed: readonly (number | undefined)[]): number | undefined {
  const sorted = [...needed].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return sorted[Math.floor(sorted.length / 2)];
}
