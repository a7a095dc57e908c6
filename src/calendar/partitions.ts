import type {
  PartitionKeys,
  PartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { formatLocalTime } from './local-time.ts';
import { countKeys, joinKeys, keysOfSlices } from './partition-keys.ts';
import { PERIODS } from './periods.ts';
import { endedSlices, formatSlice, sliceBounds } from './time-slices.ts';

/** Every key that a set has at an instant: of a time set those whose period has ended. */
export function allKeys(set: PartitionSet, nowMs: number): PartitionKeys {
  if (set.kind !== 'product') return allKeysOf(set, nowMs);
  return { kind: 'product', set: set.name, of: [allKeysOf(set.of[0], nowMs), allKeysOf(set.of[1], nowMs)] };
}

export function allKeysOf(set: SinglePartitionSet, nowMs: number): SinglePartitionKeys {
  return set.kind === 'static'
    ? { kind: 'list', set: set.name, keys: set.values }
    : keysOfSlices(set, [endedSlices(set, nowMs)]);
}

/** How many keys a set has at an instant. */
export function keyCount(set: PartitionSet, nowMs: number): number {
  return countKeys(set, allKeys(set, nowMs));
}

/** The last key that a set has at an instant, of a static set the last one listed; `undefined` when there is none yet. */
export function latestKey(set: PartitionSet, nowMs: number): string | undefined {
  if (set.kind === 'static') return set.values.at(-1);
  if (set.kind === 'time') {
    const { first, last } = endedSlices(set, nowMs);
    return last < first ? undefined : formatSlice(set, last);
  }
  const [first, second] = [latestKey(set.of[0], nowMs), latestKey(set.of[1], nowMs)];
  return first === undefined || second === undefined ? undefined : joinKeys(first, second);
}

/** The time that a key of a time set stands for. Throws on what is no key. */
export function keyBounds(set: TimePartitionSet, key: string): KeyBounds {
  const { parse, startOf } = PERIODS[set.every];
  const slice = parse(key);
  if (slice === undefined) throw new Error(`${JSON.stringify(key)} is no key of ${set.name}`);
  return {
    ...sliceBounds(set, slice),
    startLocal: formatLocalTime(startOf(slice)),
    endLocal: formatLocalTime(startOf(slice + 1)),
  };
}

/** Instants, and local times as people write them (`2001-01-01`, `2001-01-01T05:00`). The end is exclusive. */
export interface KeyBounds {
  readonly startMs: number;
  readonly endMs: number;
  readonly startLocal: string;
  readonly endLocal: string;
}
