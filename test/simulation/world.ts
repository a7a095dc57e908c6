import { createHash } from 'node:crypto';

/**
 * Virtual time. Events happen one after another, each at its time and those of one time in the order in which they were asked for; after
 * each, everything that awaits its promises runs. Nothing here looks at the machine, so the same seed gives the same history.
 */
export class World {
  readonly trace: Trace;
  #now = 0;
  #order = 0;
  readonly #startsAt: number;
  /** How far the wall clock is from where it began, and since when. */
  readonly #jumps: { readonly since: number; readonly offsetMs: number }[] = [{ since: 0, offsetMs: 0 }];
  readonly #heap: Scheduled[] = [];
  #violation: Violation | undefined;

  /** `startsAt`: what the wall clock shows at first, in milliseconds since 1970. */
  constructor({ keepsTrace, startsAt = WALL_START }: { readonly keepsTrace: boolean; readonly startsAt?: number }) {
    this.trace = new Trace(keepsTrace);
    this.#startsAt = startsAt;
  }

  /** Milliseconds since the beginning; what no jump of a wall clock changes. */
  get now(): number {
    return this.#now;
  }

  /** Milliseconds since 1970, as clocks on the wall show it. */
  get wall(): number {
    return this.#startsAt + this.#now + (this.#jumps.at(-1)?.offsetMs ?? 0);
  }

  get violation(): Violation | undefined {
    return this.#violation;
  }

  jumpWall(byMs: number): void {
    this.#jumps.push({ since: this.#now, offsetMs: (this.#jumps.at(-1)?.offsetMs ?? 0) + byMs });
  }

  /** The first moment at which the wall clock has shown that time or a later one; `undefined` when it never has. */
  whenShown(wallMs: number): number | undefined {
    for (const [at, { since, offsetMs }] of this.#jumps.entries()) {
      const shown = Math.max(since, Math.floor(wallMs) - this.#startsAt - offsetMs);
      if (shown <= Math.min(this.#now, this.#jumps[at + 1]?.since ?? Infinity)) return shown;
    }
    return undefined;
  }

  /** The lowest that clocks on the wall have shown since a moment, in virtual time. */
  lowestWallSince(moment: number): number {
    const before = this.#jumps.findLast(({ since }) => since <= moment)?.offsetMs ?? 0;
    const later = this.#jumps.filter(({ since }) => since > moment).map(({ since, offsetMs }) => since + offsetMs);
    return this.#startsAt + Math.min(moment + before, ...later);
  }

  schedule(delayMs: number, run: () => void): () => void {
    const scheduled = new Scheduled(this.#now + Math.max(0, delayMs), this.#order++, run);
    push(this.#heap, scheduled);
    return () => {
      scheduled.isCancelled = true;
    };
  }

  note(text: string): void {
    this.trace.add(`${this.#now.toFixed(0).padStart(9)} ${text}`);
  }

  /** The first violation is the one that counts: what follows may come of it. */
  violate(invariant: Invariant, message: string): void {
    if (this.#violation !== undefined) return;
    this.#violation = { invariant, message, at: this.#now };
    this.note(`!!! ${invariant}: ${message}`);
  }

  /** Until the time, the end of all events, a violation, or `isDone`. Says how many events happened. */
  async run(untilMs: number, isDone: () => boolean = () => false): Promise<number> {
    let happened = 0;
    for (let next = this.#heap[0]; next !== undefined && next.at <= untilMs; next = this.#heap[0]) {
      pop(this.#heap);
      if (next.isCancelled) continue;
      this.#now = next.at;
      next.run();
      await settle();
      happened++;
      if (this.#violation !== undefined || isDone()) return happened;
    }
    if (this.#violation === undefined) this.#now = Math.max(this.#now, untilMs);
    return happened;
  }
}

export interface Violation {
  readonly invariant: Invariant;
  readonly message: string;
  readonly at: number;
}

/** Numbered as in the list of the README. */
export type Invariant =
  | 'I1 one tick for a fire time'
  | 'I2 one run for a cause'
  | 'I2 at most one run for a tick'
  | 'I3 accepted once'
  | 'I4 fenced'
  | 'I5 one body at a time'
  | 'I6 no gaps, nothing after the end'
  | 'I6 nothing is left open'
  | 'I7 rows are the fold of the events'
  | 'I8 after its parents'
  | 'I9 limits'
  | 'I9 limits of the queue'
  | 'I9 slots are what goes on'
  | 'I10 everything ends'
  | 'I10 leaves nothing'
  | 'I11 hooks are called'
  | 'I12 chunks of backfills'
  | 'I12 sensors'
  | 'I13 what was pinned'
  | 'I14 cancelled means dead'
  | 'I14 a cancel is kept'
  | 'I15 told is kept'
  | 'I17 new data starts once'
  | 'I18 late is told once'
  | 'P3 results are what bodies said'
  | 'P4 no result is thrown away'
  | 'P8 killed before given up'
  | 'P12 retries as asked'
  | 'F3 patience'
  | 'conditions'
  | 'overlap'
  | 'no error';

/** What happened, as text; its hash says whether two histories are the same. */
class Trace {
  readonly #lines: string[] | undefined;
  readonly #hash = createHash('sha256');
  #digest: string | undefined;

  constructor(isKept: boolean) {
    this.#lines = isKept ? [] : undefined;
  }

  add(line: string): void {
    this.#hash.update(line);
    this.#lines?.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines ?? [];
  }

  /** Nothing may be added after it was asked for. */
  get hash(): string {
    return (this.#digest ??= this.#hash.digest('hex').slice(0, 16));
  }
}

const WALL_START = Date.UTC(2026, 0, 1);

/** All promises that can go on have gone on: a macrotask comes after all microtasks. */
function settle(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

class Scheduled {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  isCancelled = false;

  constructor(at: number, order: number, run: () => void) {
    this.at = at;
    this.order = order;
    this.run = run;
  }
}

function isBefore(one: Scheduled, other: Scheduled): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Scheduled[], item: Scheduled): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || isBefore(above, item)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: Scheduled[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const smaller = firstOf(heap, left, right);
    const below = heap[smaller];
    if (below === undefined || isBefore(last, below)) break;
    heap[at] = below;
    at = smaller;
  }
  heap[at] = last;
}

function firstOf(heap: readonly Scheduled[], left: number, right: number): number {
  const [one, other] = [heap[left], heap[right]];
  return one !== undefined && other !== undefined && isBefore(other, one) ? right : left;
}
