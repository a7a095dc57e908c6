import type {
  PartitionKeys,
  PartitionSet,
  ProductPartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { PERIODS } from './periods.ts';
import { formatSlice, isLeftOut, leftOutSlices, type SliceRange } from './time-slices.ts';

/** The keys one by one, in order; none of what is unpartitioned. */
export function* listKeys(set: PartitionSet, keys: PartitionKeys): Generator<string> {
  if (keys.kind === 'list') yield* keys.keys;
  else if (keys.kind === 'range') yield* listSlices(set, slicesOf(set, keys));
  else if (keys.kind === 'product') {
    const [first, second] = expectProduct(set).of;
    for (const a of listKeys(first, keys.of[0])) for (const b of listKeys(second, keys.of[1])) yield joinKeys(a, b);
  }
}

export function countKeys(set: PartitionSet, keys: PartitionKeys): number {
  if (keys.kind === 'unpartitioned') return 0;
  if (keys.kind === 'list') return keys.keys.length;
  if (keys.kind === 'range') {
    const time = expectTime(set);
    return slicesOf(set, keys).reduce(
      (count, range) => count + range.last - range.first + 1 - leftOutSlices(time, range).length,
      0,
    );
  }
  const [first, second] = expectProduct(set).of;
  return countKeys(first, keys.of[0]) * countKeys(second, keys.of[1]);
}

/** The keys that are in any of several parts, each once and in order. */
export function mergeKeys(set: PartitionSet, parts: readonly PartitionKeys[]): PartitionKeys {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  if (set.kind === 'time')
    return keysOfSlices(
      set,
      parts.flatMap((part) => slicesOf(set, part)),
    );
  const keys = new Set(parts.flatMap((part) => [...listKeys(set, part)]));
  if (set.kind === 'static')
    return { kind: 'list', set: set.name, keys: set.values.filter((value) => keys.has(value)) };
  return { kind: 'list', set: set.name, keys: [...keys].sort() };
}

/** Keys of a time set from ranges of slices in any order: one range where two or more join, else a list. */
export function keysOfSlices(set: TimePartitionSet, ranges: readonly SliceRange[]): SinglePartitionKeys {
  const joined = joinRanges(ranges);
  const [only] = joined;
  const range = only && joined.length === 1 ? trimRange(set, only) : undefined;
  if (!range || range.first >= range.last) return { kind: 'list', set: set.name, keys: [...listSlices(set, joined)] };
  return { kind: 'range', set: set.name, from: formatSlice(set, range.first), to: formatSlice(set, range.last) };
}

/** The slices that keys of a time set stand for, ascending. */
export function slicesOf(set: PartitionSet, keys: PartitionKeys): readonly SliceRange[] {
  if (keys.kind === 'range') return [{ first: sliceOf(set, keys.from), last: sliceOf(set, keys.to) }];
  if (keys.kind !== 'list') return [];
  return joinRanges(keys.keys.map((key) => sliceOf(set, key)).map((slice) => ({ first: slice, last: slice })));
}

/** The sets of which a key has a part each. */
export function dimensionsOf(set: PartitionSet): readonly SinglePartitionSet[] {
  return set.kind === 'product' ? set.of : [set];
}

export function joinKeys(first: string, second: string): string {
  return `${first}|${second}`;
}

/** One key as keys of its set; `undefined` when the set has no such key, as after its definition changed. */
export function keysOfKey(set: PartitionSet, key: string): PartitionKeys | undefined {
  if (set.kind !== 'product') return singleKey(set, key);
  const [one, other] = splitKey(key) ?? [];
  const first = one === undefined ? undefined : singleKey(set.of[0], one);
  const second = other === undefined ? undefined : singleKey(set.of[1], other);
  return first && second ? { kind: 'product', set: set.name, of: [first, second] } : undefined;
}

function singleKey(set: SinglePartitionSet, key: string): SinglePartitionKeys | undefined {
  const isKey = set.kind === 'time' ? PERIODS[set.every].parse(key) !== undefined : set.values.includes(key);
  return isKey ? { kind: 'list', set: set.name, keys: [key] } : undefined;
}

/** The two parts of the key of a product; `undefined` when there are not two. */
export function splitKey(key: string): readonly [string, string] | undefined {
  const [first, second, ...others] = key.split('|');
  return first === undefined || second === undefined || others.length > 0 ? undefined : [first, second];
}

function* listSlices(set: PartitionSet, ranges: readonly SliceRange[]): Generator<string> {
  const time = expectTime(set);
  for (const range of ranges) {
    const leftOut = new Set(leftOutSlices(time, range));
    for (let slice = range.first; slice <= range.last; slice++) if (!leftOut.has(slice)) yield formatSlice(time, slice);
  }
}

/** Without the slices at its ends that the zone leaves out. */
function trimRange(set: TimePartitionSet, { first, last }: SliceRange): SliceRange {
  let [from, to] = [first, last];
  while (from < to && isLeftOut(set, from)) from++;
  while (from < to && isLeftOut(set, to)) to--;
  return { first: from, last: to };
}

function joinRanges(ranges: readonly SliceRange[]): readonly SliceRange[] {
  const joined: SliceRange[] = [];
  for (const range of ranges.filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    else joined.push(range);
  }
  return joined;
}

function sliceOf(set: PartitionSet, key: string): number {
  const slice = PERIODS[expectTime(set).every].parse(key);
  if (slice === undefined) throw new Error(`${JSON.stringify(key)} is no key of ${set.name}`);
  return slice;
}

function expectTime(set: PartitionSet): TimePartitionSet {
  if (set.kind !== 'time') throw new Error(`${set.name} is no partition set by time`);
  return set;
}

function expectProduct(set: PartitionSet): ProductPartitionSet {
  if (set.kind !== 'product') throw new Error(`${set.name} is no product of partition sets`);
  return set;
}
