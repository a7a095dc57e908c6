/**
 * Time and keys, as pure arithmetic: zones and cron expressions, partition sets, their keys, and which keys of a writer a reader needs. No
 * clock is read here: whoever asks brings the instant.
 *
 * Where things are: `parseCron` (cron.ts) reads an expression and `fireTimes` (fire-times.ts) says when it fires; `isTimeZone` (zones.ts);
 * `resolvePartitionSets` (resolve-partition-sets.ts) makes sets of what is written; `allKeys`, `latestKey`, `keyBounds` (partitions.ts),
 * `parseKeys`, `checkKey`, `keyRange` (parse-keys.ts) and `listKeys`, `countKeys`, `mergeKeys` (partition-keys.ts) are about their keys;
 * `decideMapping` (decide-mapping.ts) and `mapPartitions` (mapping.ts) about the partitions along an edge.
 *
 * Invariant: a local time is a number of milliseconds on a wall clock (`local-time.ts`); only `zone-time.ts` and `fire-times.ts` know
 * which instant it is. Of a local time that comes twice the first is meant, and one that is left out is the first instant after the gap.
 */
export {};
