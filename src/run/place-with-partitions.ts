import type { PartitionSet } from '../model/partition.ts';
import type { AssetPlace } from '../model/step-request.ts';
import { keysOfOne } from './plan/slice-job.ts';
import { sliceKeys } from './step-partition.ts';

/** Where an asset lives, with those of its partitions that are meant, and how rows of a table tell them. Throws on what is no key of the set. */
export function placeWithPartitions(place: AssetPlace, set: PartitionSet, keys: readonly string[]): AssetPlace {
  return { ...place, partitions: keys, slices: keys.flatMap((key) => sliceKeys(set, keysOfOne(set, key))) };
}
