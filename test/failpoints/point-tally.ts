import type { Random } from '../simulation/random.ts';
import type { DaemonPoint } from './daemon-points.ts';

/** How often each place to crash was come to, and which are wanted next: those that were come to least often, over all campaigns together. */
export class PointTally {
  readonly #points: readonly DaemonPoint[];
  readonly #reached: Map<string, number>;

  constructor(points: readonly DaemonPoint[]) {
    this.#points = points;
    this.#reached = new Map(points.map(({ name }) => [name, 0]));
  }

  get kills(): number {
    return [...this.#reached.values()].reduce((sum, count) => sum + count, 0);
  }

  get reached(): number {
    return this.#points.length - this.missing.length;
  }

  /** Those that nobody came to. */
  get missing(): readonly string[] {
    return this.#points.flatMap(({ name }) => (this.#countOf(name) === 0 ? [name] : []));
  }

  note(name: string): void {
    this.#reached.set(name, this.#countOf(name) + 1);
  }

  /** `NAME:K`: at which time that it comes there it is to crash. */
  choose(of: DaemonPoint['of'], random: Random): readonly string[] {
    const own = this.#points.filter((point) => point.of === of);
    const least = Math.min(...own.map(({ name }) => this.#countOf(name)));
    const wanted = random.chance(ANY) ? own : own.filter(({ name }) => this.#countOf(name) === least);
    return wanted.map(({ name, turns: [from, to] = [1, 1] }) => `${name}:${random.between(from, to)}`);
  }

  #countOf(name: string): number {
    return this.#reached.get(name) ?? 0;
  }
}

/** Of the processes, so many are to crash wherever they come to first. */
const ANY = 0.2;
