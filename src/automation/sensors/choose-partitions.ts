import { mapPartitions } from '../../calendar/mapping.ts';
import { dimensionsOf, listKeys, splitKey } from '../../calendar/partition-keys.ts';
import { keyBounds } from '../../calendar/partitions.ts';
import type { PartitionSet } from '../../model/partition.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/**
 * The partitions of an outside asset that a look of a sensor looks at: all values of a static set, and of time the last periods that have
 * ended, as an input with `partitions: {last: N}` reads them. An error is why it can look at none, for people.
 */
export function choosePartitions(set: PartitionSet, nowMs: number): Result<readonly string[], string> {
  const { partitionsMax, periodsMax } = SENSOR_LIMITS;
  const values = dimensionsOf(set).reduce((count, one) => count * (one.kind === 'static' ? one.values.length : 1), 1);
  if (values > partitionsMax)
    return fail(`"${set.name}" has ${values} values, and one look sees ${partitionsMax} partitions at most`);
  const count = Math.max(1, Math.min(periodsMax, Math.floor(partitionsMax / values)));
  const keys = mapPartitions(
    { kind: 'unpartitioned' },
    { kind: 'last', count },
    { reader: undefined, writer: set, nowMs },
  );
  const listed = [...listKeys(set, keys)];
  return listed.length === 0 ? fail(`no period of "${set.name}" has ended yet`) : succeed(listed);
}

/** When the period of a key ends, in milliseconds since 1970; `undefined` where it has none. */
export function endOfPartition(set: PartitionSet, key: string): number | undefined {
  const parts = set.kind === 'product' ? (splitKey(key) ?? []) : [key];
  const ends = dimensionsOf(set).flatMap((one, at) =>
    one.kind === 'time' ? [keyBounds(one, parts[at] ?? '').endMs] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}
