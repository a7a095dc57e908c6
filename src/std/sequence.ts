/**
 * An immutable list whose copies share what is equal: a tree of arrays of at most 32 (Bagwell, 2001), so that for 100,000 items `setAt`
 * copies some 130 pointers and reading looks four times. For state that is folded over many small changes.
 */
export interface Sequence<T> {
  readonly length: number;
  /** How many bits of a place the levels below the root take. */
  readonly shift: number;
  readonly root: Level<T>;
}

/** Of items on the lowest level, of levels above. */
type Level<T> = readonly (T | Level<T>)[];

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

export function toSequence<T>(items: readonly T[]): Sequence<T> {
  let level: Level<T> = items.slice();
  let shift = 0;
  for (; level.length > WIDTH; shift += BITS) level = inGroups(level);
  return { length: items.length, shift, root: level };
}

function inGroups<T>(items: Level<T>): readonly Level<T>[] {
  return Array.from({ length: Math.ceil(items.length / WIDTH) }, (_, at) => items.slice(at * WIDTH, (at + 1) * WIDTH));
}

/** Throws when there is no such place. */
export function itemAt<T>({ length, shift, root }: Sequence<T>, index: number): T {
  if (!(index >= 0 && index < length)) throw new Error(`no item ${index} of ${length}`);
  let level = root;
  for (let bits = shift; bits > 0; bits -= BITS) level = level[(index >> bits) & MASK] as Level<T>; // above the lowest
  return level[index & MASK] as T; // in range, on the lowest level: a `T` that may itself be undefined
}

export function setAt<T>({ length, shift, root }: Sequence<T>, index: number, item: T): Sequence<T> {
  if (!(index >= 0 && index < length)) throw new Error(`no item ${index} of ${length}`);
  return { length, shift, root: withItem(root, shift, index, item) };
}

function withItem<T>(level: Level<T>, bits: number, index: number, item: T): Level<T> {
  const changed = level.slice();
  const at = (index >> bits) & MASK;
  changed[at] = bits === 0 ? item : withItem(level[at] as Level<T>, bits - BITS, index, item); // above the lowest
  return changed;
}

export function* itemsOf<T>(sequence: Sequence<T>): Iterable<T> {
  yield* itemsBelow(sequence.root, sequence.shift);
}

function* itemsBelow<T>(level: Level<T>, bits: number): Iterable<T> {
  if (bits === 0) yield* level as readonly T[];
  else for (const below of level) yield* itemsBelow(below as Level<T>, bits - BITS);
}
