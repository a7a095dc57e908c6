import type { TimePartitionSet } from '../model/partition.ts';
import { DAY_MS } from './local-time.ts';
import { PERIODS } from './periods.ts';
import { offsetSpans, toInstantMs, toLocalMs } from './zone-time.ts';

/**
 * The slices of a time set as numbers (see `periods.ts`): cheap to count and to compare. A slice that a zone leaves out, such as the hour
 * that is skipped in spring, is none of them.
 */
export interface SliceRange {
  readonly first: number;
  /** Included. A range whose last is before its first is empty. */
  readonly last: number;
}

/** Every slice that the set will ever have; `last` is Infinity when it has no end. */
export function sliceLimits({ every, startLocalMs, endLocalMs }: TimePartitionSet): SliceRange {
  const { at } = PERIODS[every];
  return { first: at(startLocalMs), last: endLocalMs === undefined ? Infinity : at(endLocalMs - 1) };
}

/** The slices that have ended at an instant. */
export function endedSlices(set: TimePartitionSet, nowMs: number): SliceRange {
  const { first, last } = sliceLimits(set);
  let ended = Math.min(last, PERIODS[set.every].at(toLocalMs(nowMs, set.timezone)) + 1);
  while (ended >= first && (sliceBounds(set, ended).endMs > nowMs || isLeftOut(set, ended))) ended--;
  return { first, last: ended };
}

/** `startMs` up to `endMs`, exclusive: the instants that a slice holds. Both are the same for a slice that the zone leaves out. */
export function sliceBounds(
  { every, timezone }: TimePartitionSet,
  slice: number,
): { readonly startMs: number; readonly endMs: number } {
  const { startOf } = PERIODS[every];
  return { startMs: toInstantMs(startOf(slice), timezone), endMs: toInstantMs(startOf(slice + 1), timezone) };
}

/** The slices that share an instant with `startMs` up to `endMs`, exclusive, whether the set has them or not. */
export function overlappingSlices(set: TimePartitionSet, startMs: number, endMs: number): SliceRange {
  const { at } = PERIODS[set.every];
  let first = at(toLocalMs(startMs, set.timezone)) - 1;
  while (sliceBounds(set, first).endMs <= startMs) first++;
  let last = at(toLocalMs(endMs, set.timezone)) + 1;
  while (sliceBounds(set, last).startMs >= endMs) last--;
  return { first, last };
}

export function clipSlices(set: TimePartitionSet, { first, last }: SliceRange): SliceRange {
  const limits = sliceLimits(set);
  return { first: Math.max(first, limits.first), last: Math.min(last, limits.last) };
}

/** The slices of a range that the zone leaves out, ascending. */
export function leftOutSlices(set: TimePartitionSet, { first, last }: SliceRange): readonly number[] {
  if (set.timezone === 'UTC' || (set.every !== 'hour' && set.every !== 'day') || last < first) return [];
  const { at, startOf } = PERIODS[set.every];
  const fromMs = toInstantMs(startOf(first), set.timezone) - DAY_MS;
  const toMs = toInstantMs(startOf(last + 1), set.timezone) + DAY_MS;
  const leftOut: number[] = [];
  let gapStart = Infinity;
  for (const span of offsetSpans(set.timezone, fromMs, toMs)) {
    const gapEnd = span.startMs + span.offsetMs;
    for (let slice = at(Math.min(gapStart, gapEnd)); startOf(slice + 1) <= gapEnd; slice++) {
      if (startOf(slice) >= gapStart && slice >= first && slice <= last) leftOut.push(slice);
    }
    gapStart = span.endMs + span.offsetMs;
  }
  return leftOut;
}

export function isLeftOut(set: TimePartitionSet, slice: number): boolean {
  return leftOutSlices(set, { first: slice, last: slice }).length > 0;
}

export function formatSlice({ every }: TimePartitionSet, slice: number): string {
  return PERIODS[every].format(slice);
}
