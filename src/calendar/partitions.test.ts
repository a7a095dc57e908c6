import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, get, iso, localDate, now, problems, range, time } from '../../test/calendar/partition-sets.ts';
import type { PartitionKeys, Period, TimePartitionSet } from '../model/partition.ts';
import { checkKey, isKey, keyRange, parseKeys } from './parse-keys.ts';
import { countKeys, listKeys } from './partition-keys.ts';
import { allKeys, keyBounds, keyCount, latestKey } from './partitions.ts';

test('every set of the project is resolved', () => {
  expect(problems).toEqual([]);
});

describe('keys', () => {
  test.each([
    ['daily', '2001-04-09'],
    ['hourly', '2001-04-10T11'],
    ['weekly', '2001-04-02'],
    ['monthly', '2001-03'],
    ['quarterly', '2001-Q1'],
    ['yearly', undefined],
    ['regions', 'US'],
    ['day_region', '2001-04-09|US'],
  ])('the latest key of %s is that of the last period that has ended', (set, key) => {
    expect(latestKey(get(set), now)).toBe(key);
  });

  test('a period has ended at the instant at which the next begins, in its zone', () => {
    expect(latestKey(get('open'), at('2001-04-09T21:59:59Z'))).toBe('2001-04-08');
    expect(latestKey(get('open'), at('2001-04-09T22:00:00Z'))).toBe('2001-04-09');
  });

  test('a set that has not begun has no key', () => {
    expect(allKeys(get('daily'), at('2000-01-01T00:00Z'))).toEqual({ kind: 'list', set: 'daily', keys: [] });
    expect(keyCount(get('day_region'), at('2000-01-01T00:00Z'))).toBe(0);
  });

  test('a set that is over keeps its keys', () => {
    expect(allKeys(get('daily'), at('2030-01-01T00:00Z'))).toEqual({
      kind: 'range',
      set: 'daily',
      from: '2001-01-01',
      to: '2001-06-30',
    });
    expect(keyCount(get('day_region'), at('2030-01-01T00:00Z'))).toBe(181 * 3);
  });

  test('a hundred thousand keys are one range, and counted without a list', () => {
    const keys = allKeys(get('hourly'), at('2012-06-01T00:00Z'));
    expect(keys).toEqual({ kind: 'range', set: 'hourly', from: '2001-01-01T00', to: '2012-05-31T23' });
    expect(countKeys(get('hourly'), keys)).toBe(100_056);
  });

  test.each([
    ['daily', '2001-01-31', '2001-01-31', '2001-02-01'],
    ['hourly', '2001-01-01T23', '2001-01-01T23:00', '2001-01-02'],
    ['weekly', '2001-01-08', '2001-01-08', '2001-01-15'],
    ['monthly', '2001-12', '2001-12-01', '2002-01-01'],
    ['quarterly', '2001-Q4', '2001-10-01', '2002-01-01'],
    ['yearly', '2004', '2004-01-01', '2005-01-01'],
  ])('the bounds of %s %s are %s to %s', (set, key, startLocal, endLocal) => {
    const bounds = keyBounds(time(set), key);
    expect(bounds).toMatchObject({ startLocal, endLocal });
    expect(bounds.startMs).toBe(Date.parse(startLocal.includes('T') ? `${startLocal}Z` : startLocal));
  });

  test.each([
    ['daily', '2001-02-29', '"2001-02-29" is no key of "daily" (a day is written like "2001-01-01")'],
    ['daily', '2001-1-1', '"2001-1-1" is no key of "daily" (a day is written like "2001-01-01")'],
    ['daily', '2000-12-31', '"2000-12-31" is before "daily" starts (its first key is "2001-01-01")'],
    ['daily', '2001-07-01', '"2001-07-01" is after "daily" ends (its last key is "2001-06-30")'],
    ['daily', '2001-04-10', '"2001-04-10" has not ended yet (the latest key of "daily" is "2001-04-09")'],
    ['yearly', '2001', '"2001" has not ended yet ("yearly" has no key yet)'],
    ['hourly', '2001-01-01T24', '"2001-01-01T24" is no key of "hourly" (an hour is written like "2001-01-01T05")'],
    ['hourly_ny', '2001-04-01T02', '"2001-04-01T02" does not exist in "America/New_York": its clocks skip it'],
    ['weekly', '2001-01-02', '"2001-01-02" is no key of "weekly" (a week is written as the date of its Monday)'],
    ['regions', 'UH', '"UH" is no key of "regions" (did you mean "HU"?)'],
    ['regions', 'Narnia', '"Narnia" is no key of "regions" (its keys are "HU", "TH", "US")'],
    [
      'day_region',
      '2001-01-01',
      '"2001-01-01" is no key of "day_region" (its keys are pairs: a key of "daily", "|" and one of "regions")',
    ],
    [
      'day_region',
      '2001-01-01|HU|S',
      '"2001-01-01|HU|S" is no key of "day_region" (its keys are pairs: a key of "daily", "|" and one of "regions")',
    ],
  ])('%s has no key %s, and says why', (set, key, reason) => {
    const problem = checkKey(get(set), key, now);
    expect(`${problem?.message ?? ''}${problem?.hint === undefined ? '' : ` (${problem.hint})`}`).toBe(reason);
    expect(isKey(get(set), key, now)).toBe(false);
  });
});

describe('keys as people name them', () => {
  test.each<[string, string, PartitionKeys]>([
    ['daily', '2001-01-05', { kind: 'list', set: 'daily', keys: ['2001-01-05'] }],
    ['daily', 'latest', { kind: 'list', set: 'daily', keys: ['2001-04-09'] }],
    ['daily', '2001-01-05..2001-02-03', range('daily', '2001-01-05', '2001-02-03')],
    ['regions', 'HU..TH', { kind: 'list', set: 'regions', keys: ['HU', 'TH'] }],
    [
      'day_region',
      '2001-01-05|HU',
      {
        kind: 'product',
        set: 'day_region',
        of: [
          { kind: 'list', set: 'daily', keys: ['2001-01-05'] },
          { kind: 'list', set: 'regions', keys: ['HU'] },
        ],
      },
    ],
    [
      'day_region',
      '2001-01-05..2001-01-07|HU',
      {
        kind: 'product',
        set: 'day_region',
        of: [range('daily', '2001-01-05', '2001-01-07'), { kind: 'list', set: 'regions', keys: ['HU'] }],
      },
    ],
    [
      'day_region',
      '2001-01-05|HU..2001-01-07|TH',
      {
        kind: 'product',
        set: 'day_region',
        of: [range('daily', '2001-01-05', '2001-01-07'), { kind: 'list', set: 'regions', keys: ['HU', 'TH'] }],
      },
    ],
    [
      'day_region',
      'latest|TH..US',
      {
        kind: 'product',
        set: 'day_region',
        of: [
          { kind: 'list', set: 'daily', keys: ['2001-04-09'] },
          { kind: 'list', set: 'regions', keys: ['TH', 'US'] },
        ],
      },
    ],
  ])('%s: %s', (set, text, keys) => {
    expect(parseKeys(get(set), text, now)).toEqual({ ok: true, value: keys });
  });

  test.each([
    ['daily', '2001-02-01..2001-01-01', '"2001-02-01" comes after "2001-01-01"'],
    ['daily', '2001-01-01..2001-05-01', '"2001-05-01" has not ended yet'],
    ['daily', '2001-01-01..', '"" is no key of "daily"'],
    [
      'daily',
      '2001-01-01..2001-01-02..2001-01-03',
      '"2001-01-01..2001-01-02..2001-01-03" is no key and no range of "daily"',
    ],
    ['regions', 'US..HU', '"US" comes after "HU"'],
    ['yearly', 'latest', '"yearly" has no key yet: its first period has not ended'],
    ['day_region', '2001-01-05', '"2001-01-05" is no key of "day_region"'],
  ])('%s refuses %s', (set, text, message) => {
    const parsed = parseKeys(get(set), text, now);
    expect(parsed.ok ? parsed.value : parsed.error.message).toBe(message);
  });
});

describe('zones', () => {
  test('a day that a zone leaves out is no key', () => {
    const keys = [...listKeys(get('apia'), allKeys(get('apia'), at('2012-01-02T00:00Z')))];
    expect(keys.slice(-2)).toEqual(['2011-12-31', '2012-01-01'].slice(0, 2));
    expect(keys).not.toContain('2011-12-30');
    expect(keyCount(get('apia'), at('2012-01-02T00:00Z'))).toBe(keys.length);
    expect(checkKey(get('apia'), '2011-12-30', at('2012-01-02T00:00Z'))?.message).toBe(
      '"2011-12-30" does not exist in "Pacific/Apia": its clocks skip it',
    );
  });

  test('a day without a midnight begins at its first instant', () => {
    const { startMs, endMs, startLocal } = keyBounds(time('paulo'), '2018-11-04');
    expect([iso(startMs), iso(endMs), startLocal]).toEqual([
      '2018-11-04T03:00:00Z',
      '2018-11-05T02:00:00Z',
      '2018-11-04',
    ]);
  });

  test('an hour that comes twice is one key of two hours, one that is skipped is none', () => {
    const autumn = keyBounds(time('hourly_ny'), '2001-10-28T01');
    expect([iso(autumn.startMs), iso(autumn.endMs)]).toEqual(['2001-10-28T05:00:00Z', '2001-10-28T07:00:00Z']);
    const spring = keyRange(time('hourly_ny'), ['2001-04-01T01', '2001-04-01T03'], at('2002-01-01T00:00Z'));
    expect(spring.ok && [...listKeys(get('hourly_ny'), spring.value)]).toEqual(['2001-04-01T01', '2001-04-01T03']);
    expect(spring.ok && countKeys(get('hourly_ny'), spring.value)).toBe(2);
  });

  test('clocks that move by half an hour make an hour of 90 minutes and one of 30', () => {
    const lengthOf = (key: string): number =>
      (keyBounds(time('hourly_howe'), key).endMs - keyBounds(time('hourly_howe'), key).startMs) / 60_000;
    expect([lengthOf('2026-04-05T01'), lengthOf('2026-10-04T02'), lengthOf('2026-10-04T03')]).toEqual([90, 30, 60]);
  });

  test('the keys of a set cover time without holes and without overlaps', () => {
    const zones = [
      'UTC',
      'Europe/Budapest',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Pacific/Apia',
      'America/Havana',
      'America/Sao_Paulo',
      'Africa/Casablanca',
    ];
    const periods: readonly Period[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];
    const days = fc.integer({ min: 0, max: 16_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...periods),
        days,
        fc.integer({ min: 1, max: 60 }),
        (timezone, every, start, length) => {
          const set: TimePartitionSet = {
            kind: 'time',
            name: 'x',
            every,
            startLocalMs: 0,
            endLocalMs: undefined,
            timezone,
          };
          const [fromMs, toMs] = [start, start + length].map((day) => day * 86_400_000) as [number, number];
          const [from, to] = [latestKey(set, fromMs + 400 * 86_400_000), latestKey(set, toMs + 400 * 86_400_000)];
          if (from === undefined || to === undefined) throw new Error('a set from 1970 has keys in 1971');
          const keys = [...listKeys(set, { kind: 'range', set: 'x', from, to })];
          expect(countKeys(set, { kind: 'range', set: 'x', from, to })).toBe(keys.length);
          const bounds = keys.map((key) => keyBounds(set, key));
          for (const [place, { startMs, endMs }] of bounds.entries()) {
            expect(startMs).toBeLessThan(endMs);
            if (place > 0) expect(startMs).toBe(bounds[place - 1]?.endMs);
            expect(localDate(startMs, timezone).startsWith(bounds[place]?.startLocal.slice(0, 10) ?? '')).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
