import type { PartitionKeys, PartitionSet, ProductPartitionSet, SinglePartitionKeys } from '../model/partition.ts';
import { countKeys, splitKey } from './partition-keys.ts';
import { PERIODS } from './periods.ts';
import { formatSlice, leftOutSlices } from './time-slices.ts';

/**
 * Neighbouring keys, cut into chunks of at most `batch` keys in their order, by arithmetic: nothing is listed. Of a product a chunk is a
 * rectangle: as many whole rows (a key of the first dimension with all of the second) as fit, else a part of one row.
 */
export function chunkCount(set: PartitionSet, keys: PartitionKeys, batch: number): number {
  if (keys.kind !== 'product') return Math.ceil(countKeys(set, keys) / batch);
  const shape = shapeOf(set, keys, batch);
  return Math.ceil(shape.rows / shape.rowsPerChunk) * shape.chunksPerRow;
}

/** The keys of one chunk, numbered from 0. */
export function chunkAt(set: PartitionSet, keys: PartitionKeys, chunk: ChunkPlace): PartitionKeys {
  const { batch, number } = chunk;
  if (keys.kind === 'unpartitioned') return keys;
  if (keys.kind !== 'product') return takeKeys(set, keys, { from: number * batch, count: batch });
  const product = expectProduct(set);
  const { rowsPerChunk, chunksPerRow } = shapeOf(set, keys, batch);
  const row = Math.floor(number / chunksPerRow) * rowsPerChunk;
  const part = number % chunksPerRow;
  const first = takeKeys(product.of[0], keys.of[0], { from: row, count: rowsPerChunk });
  const second = takeKeys(product.of[1], keys.of[1], { from: part * batch, count: batch });
  return { kind: 'product', set: set.name, of: [first, chunksPerRow === 1 ? keys.of[1] : second] };
}

/** The number of the chunk that holds a key; `undefined` when none does. */
export function chunkOf(
  set: PartitionSet,
  keys: PartitionKeys,
  { batch, key }: { readonly batch: number; readonly key: string },
): number | undefined {
  if (keys.kind === 'unpartitioned') return undefined;
  if (keys.kind !== 'product') {
    const place = placeOf(set, keys, key);
    return place === undefined ? undefined : Math.floor(place / batch);
  }
  const product = expectProduct(set);
  const [one = '', other = ''] = splitKey(key) ?? [];
  const [row, column] = [placeOf(product.of[0], keys.of[0], one), placeOf(product.of[1], keys.of[1], other)];
  if (row === undefined || column === undefined) return undefined;
  const { rowsPerChunk, chunksPerRow } = shapeOf(set, keys, batch);
  return Math.floor(row / rowsPerChunk) * chunksPerRow + (chunksPerRow === 1 ? 0 : Math.floor(column / batch));
}

interface ChunkPlace {
  readonly batch: number;
  readonly number: number;
}

interface Shape {
  readonly rows: number;
  readonly rowsPerChunk: number;
  /** 1 where rows are whole. */
  readonly chunksPerRow: number;
}

function shapeOf(set: PartitionSet, keys: PartitionKeys & { readonly kind: 'product' }, batch: number): Shape {
  const [first, second] = expectProduct(set).of;
  const [rows, columns] = [countKeys(first, keys.of[0]), countKeys(second, keys.of[1])];
  if (columns <= batch) return { rows, rowsPerChunk: Math.max(1, Math.floor(batch / columns)), chunksPerRow: 1 };
  return { rows, rowsPerChunk: 1, chunksPerRow: Math.ceil(columns / batch) };
}

interface Window {
  readonly from: number;
  readonly count: number;
}

function takeKeys(set: PartitionSet, keys: SinglePartitionKeys, { from, count }: Window): SinglePartitionKeys {
  if (keys.kind === 'list') return { ...keys, keys: keys.keys.slice(from, from + count) };
  const places = placesOf(set, keys);
  const last = Math.min(from + count, places.count) - 1;
  const [start, end] = [places.textAt(from), places.textAt(last)];
  return start === end
    ? { kind: 'list', set: set.name, keys: [start] }
    : { kind: 'range', set: set.name, from: start, to: end };
}

function placeOf(set: PartitionSet, keys: SinglePartitionKeys, key: string): number | undefined {
  if (keys.kind === 'range') return placesOf(set, keys).placeOf(key);
  const place = keys.keys.indexOf(key);
  return place === -1 ? undefined : place;
}

/** The places of a range's keys, without those that the zone leaves out. */
function placesOf(set: PartitionSet, { from, to }: SinglePartitionKeys & { readonly kind: 'range' }) {
  if (set.kind !== 'time') throw new Error(`${set.name} is no partition set by time`);
  const { parse } = PERIODS[set.every];
  const [first, last] = [parse(from), parse(to)];
  if (first === undefined || last === undefined) throw new Error(`${from}..${to} are no keys of ${set.name}`);
  const leftOut = leftOutSlices(set, { first, last });
  return {
    count: last - first + 1 - leftOut.length,
    textAt(place: number): string {
      let slice = first + place;
      for (const one of leftOut) if (one <= slice) slice++;
      return formatSlice(set, slice);
    },
    placeOf(key: string): number | undefined {
      const slice = parse(key);
      if (slice === undefined || slice < first || slice > last || leftOut.includes(slice)) return undefined;
      return slice - first - leftOut.filter((one) => one < slice).length;
    },
  };
}

function expectProduct(set: PartitionSet): ProductPartitionSet {
  if (set.kind !== 'product') throw new Error(`${set.name} is no product of partition sets`);
  return set;
}
