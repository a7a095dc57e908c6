import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartitionKeys, PartitionSet, SinglePartitionSet, TimePartitionSet } from '../model/partition.ts';
import { chunkAt, chunkCount, chunkOf } from './key-chunks.ts';
import { allKeys } from './partitions.ts';
import { listKeys } from './partition-keys.ts';

const timeSet = (over: Partial<TimePartitionSet>): TimePartitionSet => ({
  kind: 'time',
  name: 'times',
  every: 'day',
  startLocalMs: Date.UTC(2001, 2, 1),
  endLocalMs: Date.UTC(2001, 3, 10),
  timezone: 'UTC',
  ...over,
});
const regions: SinglePartitionSet = { kind: 'static', name: 'regions', values: ['HU', 'TH', 'US', 'AT', 'DE'] };
const hours = timeSet({
  every: 'hour',
  timezone: 'Europe/Budapest',
  startLocalMs: Date.UTC(2001, 2, 24),
  endLocalMs: Date.UTC(2001, 2, 27),
});
const SETS: readonly PartitionSet[] = [
  timeSet({}),
  hours,
  regions,
  { kind: 'product', name: 'both', of: [timeSet({ endLocalMs: Date.UTC(2001, 2, 8) }), regions] },
  { kind: 'product', name: 'other', of: [regions, hours] },
];
const NOW = Date.UTC(2020, 0, 1);

test('chunks hold every key once, in order, none more than so many, and each key knows its chunk', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SETS), fc.integer({ min: 1, max: 90 }), (set, batch) => {
      const keys = allKeys(set, NOW);
      const chunks = Array.from({ length: chunkCount(set, keys, batch) }, (_, number) => [
        ...listKeys(set, chunkAt(set, keys, { batch, number })),
      ]);
      expect(chunks.flat().toSorted()).toEqual([...listKeys(set, keys)].toSorted());
      for (const [number, chunk] of chunks.entries()) {
        expect(chunk.length).toBeGreaterThan(0);
        expect(chunk.length).toBeLessThanOrEqual(batch);
        for (const key of chunk) expect(chunkOf(set, keys, { batch, key })).toBe(number);
      }
    }),
    { numRuns: 30 },
  );
});

test('keys one by one come in the order of their set, also where its zone leaves hours out', () => {
  for (const set of SETS) {
    const keys = allKeys(set, NOW);
    const singles = Array.from({ length: chunkCount(set, keys, 1) }, (_, number) => [
      ...listKeys(set, chunkAt(set, keys, { batch: 1, number })),
    ]);
    expect(singles.flat()).toEqual([...listKeys(set, keys)]);
  }
});

test('a key outside has no chunk', () => {
  const days = timeSet({});
  const some: PartitionKeys = { kind: 'range', set: 'times', from: '2001-03-03', to: '2001-03-09' };
  expect(chunkOf(days, some, { batch: 2, key: '2001-03-10' })).toBeUndefined();
  expect(chunkOf(days, some, { batch: 2, key: 'x' })).toBeUndefined();
  expect(chunkOf(days, some, { batch: 2, key: '2001-03-06' })).toBe(1);
  expect(chunkOf(hours, allKeys(hours, NOW), { batch: 1, key: '2001-03-25T02' })).toBeUndefined();
});
