/** The partition, or the range of partitions, that a step makes. */
export interface StepPartition {
  /** The key, or `A..B` of a range. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly set: string;
  /** Bounds of time partitions, as local date-times of the set's zone (`2001-01-01T00:00:00`) and as instants. */
  readonly bounds?: PartitionBounds;
  /** Of two-dimensional sets: each dimension by its set's name. */
  readonly dimensions?: { readonly [set: string]: Omit<StepPartition, 'dimensions'> };
}

/** From `start` to before `end`. */
export interface PartitionBounds {
  readonly start: string;
  readonly end: string;
  readonly startMs: number;
  readonly endMs: number;
}
