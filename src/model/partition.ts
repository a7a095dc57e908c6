/** Partition sets as everything after compile knows them: dates checked, references followed. */
export type PartitionSet = SinglePartitionSet | ProductPartitionSet;

export type SinglePartitionSet = TimePartitionSet | StaticPartitionSet;

/** Slices of the local calendar of a zone. Times are local, in milliseconds as if the zone were UTC. */
export interface TimePartitionSet {
  readonly kind: 'time';
  readonly name: string;
  readonly every: Period;
  /** Where the first slice starts: the start of a period. */
  readonly startLocalMs: number;
  /** Where the last slice ends, exclusive; `undefined` when there is always a next one. */
  readonly endLocalMs: number | undefined;
  readonly timezone: string;
}

export interface StaticPartitionSet {
  readonly kind: 'static';
  readonly name: string;
  readonly values: readonly string[];
}

/** Every pair of a key of one set with a key of the other, written `a|b`. */
export interface ProductPartitionSet {
  readonly kind: 'product';
  readonly name: string;
  readonly of: readonly [SinglePartitionSet, SinglePartitionSet];
}

export type Period = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * Some keys of one set, or of no set. A run of neighbouring time keys is a range (both ends included), and a product has a part for each of
 * its dimensions, so that what stands for 100,000 keys is small. Plain data.
 */
export type PartitionKeys =
  | { readonly kind: 'unpartitioned' }
  | SinglePartitionKeys
  | {
      readonly kind: 'product';
      readonly set: string;
      readonly of: readonly [SinglePartitionKeys, SinglePartitionKeys];
    };

export type SinglePartitionKeys =
  | { readonly kind: 'list'; readonly set: string; readonly keys: readonly string[] }
  | { readonly kind: 'range'; readonly set: string; readonly from: string; readonly to: string };

/** Which partitions of a writer a partition of its reader needs; the form of it in the graph. */
export type PartitionMapping =
  | { readonly kind: 'all' }
  | { readonly kind: 'same' }
  | { readonly kind: 'overlap' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'last'; readonly count: number }
  | { readonly kind: 'window'; readonly from: string; readonly to: string };

/** How a descriptor says it, under `inputs:`. */
export type PartitionMappingDescriptor =
  'same' | 'all' | { readonly last?: number; readonly window?: readonly string[] };
