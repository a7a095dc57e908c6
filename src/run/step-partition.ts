import { listKeys } from '../calendar/partition-keys.ts';
import { keyBounds } from '../calendar/partitions.ts';
import type {
  PartitionKeys,
  PartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import type { PartitionBounds, StepPartition } from '../model/step-partition.ts';
import { partitionText } from './partition-text.ts';

/** What a step is told of the partitions that it makes; `undefined` where it makes none. */
export function toStepPartition(set: PartitionSet, keys: PartitionKeys): StepPartition | undefined {
  if (keys.kind === 'unpartitioned') return undefined;
  const partition = { key: partitionText(keys), keys: [...listKeys(set, keys)], set: set.name };
  if (keys.kind !== 'product' || set.kind !== 'product')
    return isSingle(set, keys) ? { ...partition, ...boundsOf(set, keys) } : partition;
  const dimensions = set.of.map(
    (dimension, at) => [dimension.name, toSlice(dimension, keys.of[at === 0 ? 0 : 1])] as const,
  );
  return { ...partition, dimensions: Object.fromEntries(dimensions) };
}

/** The partitions that keys stand for, neighbours by time in one with the bounds of all. */
export function sliceKeys(set: PartitionSet, keys: PartitionKeys): readonly StepPartition[] {
  if (keys.kind === 'list') return keys.keys.flatMap((key) => sliceOf(set, { ...keys, keys: [key] }));
  if (keys.kind !== 'product') return sliceOf(set, keys);
  const [first, second] = keys.of.map((part) =>
    part.kind === 'list' ? part.keys.map((key): SinglePartitionKeys => ({ ...part, keys: [key] })) : [part],
  );
  return (first ?? []).flatMap((one) => (second ?? []).flatMap((other) => sliceOf(set, { ...keys, of: [one, other] })));
}

function sliceOf(set: PartitionSet, keys: PartitionKeys): readonly StepPartition[] {
  const slice = toStepPartition(set, keys);
  return slice === undefined ? [] : [slice];
}

function isSingle(set: PartitionSet, keys: PartitionKeys): keys is SinglePartitionKeys {
  return set.kind !== 'product' && (keys.kind === 'list' || keys.kind === 'range');
}

function toSlice(set: SinglePartitionSet, keys: SinglePartitionKeys): Omit<StepPartition, 'dimensions'> {
  return { key: partitionText(keys), keys: [...listKeys(set, keys)], set: set.name, ...boundsOf(set, keys) };
}

/** Of neighbouring keys by time: from where the first starts to where the last ends. */
function boundsOf(set: PartitionSet, keys: SinglePartitionKeys): { readonly bounds?: PartitionBounds } {
  if (set.kind !== 'time') return {};
  if (keys.kind === 'list' && keys.keys.length !== 1) return {};
  const [from, to] = keys.kind === 'range' ? [keys.from, keys.to] : [keys.keys[0] ?? '', keys.keys[0] ?? ''];
  return { bounds: boundsBetween(set, from, to) };
}

function boundsBetween(set: TimePartitionSet, from: string, to: string): PartitionBounds {
  const [first, last] = [keyBounds(set, from), keyBounds(set, to)];
  return {
    start: toSeconds(first.startLocal),
    end: toSeconds(last.endLocal),
    startMs: first.startMs,
    endMs: last.endMs,
  };
}

/** A local time with its seconds: `2001-01-01T00:00:00`. */
function toSeconds(local: string): string {
  return local.includes('T') ? `${local}${local.length === 16 ? ':00' : ''}` : `${local}T00:00:00`;
}
