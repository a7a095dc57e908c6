import type {
  PartitionKeys,
  PartitionMapping,
  PartitionSet,
  Period,
  SinglePartitionKeys,
  SinglePartitionSet,
  StaticPartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { parseDuration } from '../std/durations.ts';
import { unreachable } from '../std/unreachable.ts';
import { dimensionsOf, keysOfSlices, listKeys, mergeKeys, slicesOf, splitKey } from './partition-keys.ts';
import { allKeys, allKeysOf } from './partitions.ts';
import { PERIODS } from './periods.ts';
import { clipSlices, endedSlices, overlappingSlices, sliceBounds, type SliceRange } from './time-slices.ts';
import { toInstantMs } from './zone-time.ts';

/**
 * The keys of the writer that these keys of the reader need. Keys outside the writer's set do not exist and are not needed; keys whose period
 * has not ended are, unless all of them are meant, which is all that have ended.
 *
 * A mapping is about time: of a product it decides on the dimension of time, and the other dimension is the same where both sides have it,
 * all of it where the reader does not.
 */
export function mapPartitions(
  keys: PartitionKeys,
  mapping: PartitionMapping,
  { reader, writer, nowMs }: MappingSides,
): PartitionKeys {
  if (!writer) return { kind: 'unpartitioned' };
  if (mapping.kind === 'all') return allKeys(writer, nowMs);
  const parts = rectanglesOf(reader, keys).map((rectangle) => mapRectangle(rectangle, mapping, { writer, nowMs }));
  return parts.length === 0 ? { kind: 'list', set: writer.name, keys: [] } : mergeKeys(writer, parts);
}

export interface MappingSides {
  /** `undefined`: no partitions. */
  readonly reader: PartitionSet | undefined;
  readonly writer: PartitionSet | undefined;
  readonly nowMs: number;
}

/** Through jobs in between, which are left out: from the reader to the first writer, from there to the next, and so on. */
export function composeMappings(
  keys: PartitionKeys,
  reader: PartitionSet | undefined,
  { steps, nowMs }: MappingPath,
): PartitionKeys {
  let at = { keys, set: reader };
  for (const { mapping, writer } of steps) {
    at = { keys: mapPartitions(at.keys, mapping, { reader: at.set, writer, nowMs }), set: writer };
  }
  return at.keys;
}

export interface MappingPath {
  readonly steps: readonly { readonly mapping: PartitionMapping; readonly writer: PartitionSet | undefined }[];
  readonly nowMs: number;
}

type KeyMapping = Exclude<PartitionMapping, { readonly kind: 'all' }>;

/** Keys of the reader that are one product of keys of its dimensions. */
type Rectangle = readonly { readonly set: SinglePartitionSet; readonly keys: SinglePartitionKeys }[];

function rectanglesOf(reader: PartitionSet | undefined, keys: PartitionKeys): readonly Rectangle[] {
  if (!reader || keys.kind === 'unpartitioned') return [[]];
  if (keys.kind === 'product')
    return [dimensionsOf(reader).map((set, place) => ({ set, keys: place === 0 ? keys.of[0] : keys.of[1] }))];
  if (reader.kind !== 'product') return [[{ set: reader, keys }]];
  return Array.from(listKeys(reader, keys), (key) => {
    const parts = splitKey(key) ?? [];
    return reader.of.map((set, place) => ({ set, keys: { kind: 'list', set: set.name, keys: [parts[place] ?? ''] } }));
  });
}

interface Target {
  readonly writer: PartitionSet;
  readonly nowMs: number;
}

function mapRectangle(rectangle: Rectangle, mapping: KeyMapping, { writer, nowMs }: Target): PartitionKeys {
  const [first, second] = dimensionsOf(writer).map((set, place) => {
    const same =
      rectangle.find((dimension) => dimension.set.name === set.name) ??
      (mapping.kind === 'same' ? rectangle[place] : undefined);
    if (set.kind === 'time')
      return mapTime(same ?? rectangle.find((dimension) => dimension.set.kind === 'time'), mapping, { set, nowMs });
    return same ? keepValues(set, listKeys(same.set, same.keys)) : allKeysOf(set, nowMs);
  });
  if (!first) throw new Error(`${writer.name} has no dimension`);
  return second ? { kind: 'product', set: writer.name, of: [first, second] } : first;
}

function keepValues(set: StaticPartitionSet, keys: Iterable<string>): SinglePartitionKeys {
  const wanted = new Set(keys);
  return { kind: 'list', set: set.name, keys: set.values.filter((value) => wanted.has(value)) };
}

interface TimeTarget {
  readonly set: TimePartitionSet;
  readonly nowMs: number;
}

function mapTime(
  from: Rectangle[number] | undefined,
  mapping: KeyMapping,
  { set, nowMs }: TimeTarget,
): SinglePartitionKeys {
  if (from?.set.kind !== 'time') {
    const ended = endedSlices(set, nowMs);
    const first = mapping.kind === 'last' ? Math.max(ended.first, ended.last - mapping.count + 1) : ended.first;
    return keysOfSlices(set, [{ first, last: ended.last }]);
  }
  const source = from.set;
  const ranges = slicesOf(source, from.keys).flatMap((range) => mapSlices(range, mapping, { source, target: set }));
  return keysOfSlices(
    set,
    ranges.map((range) => clipSlices(set, range)),
  );
}

interface TimeSides {
  readonly source: TimePartitionSet;
  readonly target: TimePartitionSet;
}

function mapSlices(range: SliceRange, mapping: KeyMapping, { source, target }: TimeSides): readonly SliceRange[] {
  const isSameCalendar = source.every === target.every && source.timezone === target.timezone;
  switch (mapping.kind) {
    case 'same':
    case 'shared':
    case 'overlap':
      return [isSameCalendar ? range : overlapOf(range, { source, target })];
    case 'last': {
      const back = mapping.count - 1;
      if (isSameCalendar) return [{ first: range.first - back, last: range.last }];
      return piecesOf(range, PERIOD_ORDER.indexOf(source.every) > PERIOD_ORDER.indexOf(target.every)).map((piece) => {
        const { last } = overlapOf(piece, { source, target });
        return { first: overlapOf({ first: piece.first, last: piece.first }, { source, target }).last - back, last };
      });
    }
    case 'window': {
      const reachesOver = (parseDuration(mapping.from) ?? 0) > 0;
      const stopsShort = (parseDuration(mapping.to) ?? 0) < 0;
      return piecesOf(range, reachesOver || stopsShort).map(({ first, last }) => {
        const { startOf } = PERIODS[source.every];
        const startMs = shift(startOf(first), mapping.from, source.timezone);
        const endMs = shift(startOf(last + 1), mapping.to, source.timezone);
        return startMs < endMs ? overlappingSlices(target, startMs, endMs) : NO_SLICES;
      });
    }
    default:
      return unreachable(mapping);
  }
}

const NO_SLICES: SliceRange = { first: 0, last: -1 };

function overlapOf(range: SliceRange, { source, target }: TimeSides): SliceRange {
  const [startMs, endMs] = [sliceBounds(source, range.first).startMs, sliceBounds(source, range.last).endMs];
  return startMs < endMs ? overlappingSlices(target, startMs, endMs) : NO_SLICES;
}

/** What is mapped at once: the whole range, or where that would fill holes between its slices, each slice. */
function piecesOf(range: SliceRange, hasHoles: boolean): readonly SliceRange[] {
  if (!hasHoles) return [range];
  return Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, place) => {
    const slice = range.first + place;
    return { first: slice, last: slice };
  });
}

const PERIOD_ORDER: readonly Period[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

/** Days are days of the calendar, whatever the clocks do in them; shorter durations are exact. */
function shift(localMs: number, duration: string, zone: string): number {
  const durationMs = parseDuration(duration) ?? 0;
  return duration.endsWith('d') ? toInstantMs(localMs + durationMs, zone) : toInstantMs(localMs, zone) + durationMs;
}
