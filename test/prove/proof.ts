import type { Random } from '../simulation/random.ts';

/** One row of what `npm run prove` prints: a promise of the product, what was tried, and the figure seen beside the one that is wanted. */
export interface Proof {
  /** What it is asked for by: `npm run prove -- powercut`. */
  readonly name: string;
  readonly promise: string;
  readonly target: string;
  prove(effort: Effort): Promise<Verdict>;
}

export interface Effort {
  /** How often a thing is tried: in full, or as a sample. */
  readonly trials: (full: number, sample: number) => number;
  /** The same for the same seed. */
  readonly random: Random;
}

export type Verdict =
  | {
      readonly figure: string;
      readonly trials: string;
      readonly isKept: boolean;
      readonly wrong?: readonly string[];
      /** Instead of `wrong`, where there are several kinds: the worst first. */
      readonly findings?: readonly Findings[];
    }
  /** It cannot be tried on this machine. */
  | { readonly missing: string };

/** What is wrong of one kind, in sentences; at least one. */
export interface Findings {
  readonly kind: string;
  readonly sentences: readonly string[];
}
