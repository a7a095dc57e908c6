import { describe, expect, test } from 'vitest';
import type { StepPartition } from '../../../model/step-partition.ts';
import { createPartitionFilter } from './partition-filter.ts';

const bounds = (start: string, end: string, offsetHours = 0) => ({
  start,
  end,
  startMs: Date.parse(`${start}Z`) - offsetHours * 3_600_000,
  endMs: Date.parse(`${end}Z`) - offsetHours * 3_600_000,
});
const day: StepPartition = {
  key: '2001-01-31',
  keys: ['2001-01-31'],
  set: 'daily',
  bounds: bounds('2001-01-31T00:00:00', '2001-02-01T00:00:00', 1),
};
const hour: StepPartition = {
  key: '2001-01-31T05',
  keys: ['2001-01-31T05'],
  set: 'hourly',
  bounds: bounds('2001-01-31T05:00:00', '2001-01-31T06:00:00'),
};
const regions: StepPartition = { key: "HU..O'H", keys: ['HU', "O'H"], set: 'regions' };
const filter = (type: string, partition: StepPartition, by: string | Record<string, string> = 'c') =>
  createPartitionFilter(by, partition, [{ name: 'c', type }], 'duckdb');

describe('the rows of a partition', () => {
  test.each([
    ['DATE', day, `"c" >= date '2001-01-31' and "c" < date '2001-02-01'`],
    ['TIMESTAMP', day, `"c" >= timestamp '2001-01-31 00:00:00' and "c" < timestamp '2001-02-01 00:00:00'`],
    [
      'timestamp without time zone',
      hour,
      `"c" >= timestamp '2001-01-31 05:00:00' and "c" < timestamp '2001-01-31 06:00:00'`,
    ],
    [
      'TIMESTAMP WITH TIME ZONE',
      day,
      `"c" >= timestamptz '2001-01-30T23:00:00.000Z' and "c" < timestamptz '2001-01-31T23:00:00.000Z'`,
    ],
    ['VARCHAR', day, `"c" in ('2001-01-31')`],
    ['VARCHAR', regions, `"c" in ('HU', 'O''H')`],
    ['INTEGER', regions, `cast("c" as varchar) in ('HU', 'O''H')`],
  ] as const)('in a column of %s', (type, partition, expected) => {
    expect(filter(type, partition)).toBe(expected);
  });

  test('of two dimensions are told by a column for each', () => {
    const both: StepPartition = {
      key: '2001-01-31|HU',
      keys: ['2001-01-31|HU'],
      set: 'both',
      dimensions: { daily: day, regions },
    };
    const columns = [
      { name: 'D', type: 'DATE' },
      { name: 'r', type: 'VARCHAR' },
    ];
    expect(createPartitionFilter({ daily: 'd', regions: 'r' }, both, columns, 'duckdb')).toBe(
      `"d" >= date '2001-01-31' and "d" < date '2001-02-01' and "r" in ('HU', 'O''H')`,
    );
    expect(() => createPartitionFilter({ daily: 'd' }, both, columns, 'duckdb')).toThrow(
      'must name a column for "regions"',
    );
  });

  test('need a column that the query gives', () => {
    expect(() => filter('DATE', day, 'other')).toThrow('The query gives no column "other", which `by` names.');
    expect(() => filter('DATE', day, { monthly: 'c' })).toThrow('names no column for the partition set "daily"');
  });
});
