import type {
  PartitionKeys,
  PartitionSet,
  SinglePartitionKeys,
  SinglePartitionSet,
  TimePartitionSet,
} from '../model/partition.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { mapPartitions } from './mapping.ts';
import type { KeyProblem } from './parse-keys.ts';
import { dimensionsOf, keysOfSlices, slicesOf } from './partition-keys.ts';
import { allKeysOf } from './partitions.ts';
import {
  type AskedPartitions,
  type PartitionRequest,
  type PartitionScope,
  readPartitionRequest,
} from './read-partition-request.ts';
import { endedSlices } from './time-slices.ts';

/**
 * Time and keys, as pure arithmetic: zones and cron expressions, partition sets, their keys, and which keys of a writer a reader needs. No
 * clock is read here: whoever asks brings the instant.
 *
 * `parseCron` (cron.ts) reads an expression and `fireTimes` (fire-times.ts) says when it fires. `resolvePartitionSets`
 * (resolve-partition-sets.ts) makes sets of what is written; partitions.ts, parse-keys.ts and partition-keys.ts are about their keys,
 * decide-mapping.ts and mapping.ts about the partitions along an edge.
 *
 * Invariant: a local time is a number of milliseconds on a wall clock (local-time.ts), and only zone-time.ts and fire-times.ts know which
 * instant it is. Of a local time that comes twice the first is meant; one that is left out is the first instant after the gap.
 *
 * What `--partition` means for a run: the keys of every set that its jobs use. Other sets by time follow what is asked for by overlap, as
 * far as their periods have ended (there may be none); the dimension of a product that nothing is said of is all of its values.
 */
export function choosePartitions(
  request: PartitionRequest | undefined,
  scope: PartitionScope,
): Result<ChosenPartitions, KeyProblem> {
  const asked = readPartitionRequest(request, scope);
  if (!asked.ok) return asked;
  const chosen = new Map<string, PartitionKeys>();
  for (const set of scope.used) {
    const keys = chooseKeys(set, asked.value, scope.nowMs);
    if (!keys.ok) return keys;
    chosen.set(set.name, keys.value);
  }
  return succeed(chosen);
}

/** Keys by the name of their set. */
export type ChosenPartitions = ReadonlyMap<string, PartitionKeys>;

function chooseKeys(
  set: PartitionSet,
  asked: readonly AskedPartitions[],
  nowMs: number,
): Result<PartitionKeys, KeyProblem> {
  const same = asked.find((one) => one.set.name === set.name);
  if (same) return succeed(same.keys);
  const dimensions = asked.flatMap(dimensionsAsked);
  if (set.kind !== 'product') return chooseDimension(set, dimensions, nowMs);
  const [first, second] = set.of.map((dimension) =>
    dimension.kind === 'static' && !dimensions.some((one) => one.set.name === dimension.name)
      ? succeed(allKeysOf(dimension, nowMs))
      : chooseDimension(dimension, dimensions, nowMs),
  );
  if (!first || !second) throw new Error(`${set.name} has no two dimensions`);
  if (!first.ok) return first;
  return second.ok ? succeed({ kind: 'product', set: set.name, of: [first.value, second.value] }) : second;
}

interface AskedDimension {
  readonly set: SinglePartitionSet;
  readonly keys: SinglePartitionKeys;
}

function dimensionsAsked({ set, keys }: AskedPartitions): readonly AskedDimension[] {
  if (keys.kind === 'product')
    return dimensionsOf(set).map((dimension, place) => ({
      set: dimension,
      keys: place === 0 ? keys.of[0] : keys.of[1],
    }));
  return set.kind === 'product' || keys.kind === 'unpartitioned' ? [] : [{ set, keys }];
}

function chooseDimension(
  set: SinglePartitionSet,
  asked: readonly AskedDimension[],
  nowMs: number,
): Result<SinglePartitionKeys, KeyProblem> {
  const same = asked.find((one) => one.set.name === set.name);
  if (same) return succeed(same.keys);
  const time = asked.find((one) => one.set.kind === 'time');
  if (set.kind === 'time' && time) return succeed(followByOverlap(set, time, nowMs));
  return fail({
    message: `Nothing says which keys of "${set.name}" are meant`,
    hint: `add "--partition ${set.name}=KEY"`,
  });
}

function followByOverlap(set: TimePartitionSet, asked: AskedDimension, nowMs: number): SinglePartitionKeys {
  const overlapping = mapPartitions(asked.keys, { kind: 'overlap' }, { reader: asked.set, writer: set, nowMs });
  const { last } = endedSlices(set, nowMs);
  return keysOfSlices(
    set,
    slicesOf(set, overlapping).map((range) => ({ first: range.first, last: Math.min(range.last, last) })),
  );
}
