import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { PartitionKeys, PartitionSet, Period, TimePartitionSet } from '../model/partition.ts';
import { decideMapping, waitsByDefault } from './decide-mapping.ts';
import { composeMappings, mapPartitions } from './mapping.ts';
import { checkKey, isKey, keyRange, parseKeys } from './parse-keys.ts';
import { countKeys, listKeys, mergeKeys } from './partition-keys.ts';
import { allKeys, keyBounds, keyCount, latestKey } from './partitions.ts';
import { resolvePartitionSets } from './resolve-partition-sets.ts';

const { sets, problems } = resolvePartitionSets({
  daily: { every: 'day', start: '2001-01-01', end: '2001-07-01', timezone: 'UTC' },
  open: { every: 'day', start: '2001-01-01', timezone: 'Europe/Budapest' },
  hourly: { every: 'hour', start: '2001-01-01' },
  hourly_ny: { every: 'hour', start: '2001-01-01', timezone: 'America/New_York' },
  hourly_howe: { every: 'hour', start: '2026-01-01', timezone: 'Australia/Lord_Howe' },
  apia: { every: 'day', start: '2011-12-01', timezone: 'Pacific/Apia' },
  paulo: { every: 'day', start: '2018-11-01', timezone: 'America/Sao_Paulo' },
  weekly: { every: 'week', start: '2001-01-01' },
  monthly: { every: 'month', start: '2001-01' },
  quarterly: { every: 'quarter', start: '2001-01' },
  yearly: { every: 'year', start: '2001-01' },
  regions: { values: ['HU', 'TH', 'US'] },
  sizes: { values: ['S', 'L'] },
  day_region: { of: ['daily', 'regions'] },
  region_month: { of: ['regions', 'monthly'] },
});

const now = at('2001-04-10T12:00Z');

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

describe('mappings', () => {
  test.each([
    ['daily', 'daily', { kind: 'same' }],
    ['monthly', 'daily', { kind: 'overlap' }],
    ['regions', 'day_region', { kind: 'shared' }],
    ['day_region', 'daily', { kind: 'shared' }],
    ['day_region', 'region_month', { kind: 'shared' }],
    [undefined, 'daily', { kind: 'all' }],
    ['daily', undefined, { kind: 'all' }],
  ] as const)('%s reads %s by default', (reader, writer, mapping) => {
    expect(decideMapping(find(reader), find(writer))).toEqual({ ok: true, value: mapping });
  });

  test('sets that have nothing in common must be declared', () => {
    const decided = decideMapping(get('regions'), get('daily'));
    expect(decided.ok || decided.error.message).toBe('partitions of "regions" do not say which of "daily" they need');
    expect(decideMapping(get('regions'), get('daily'), 'all').ok).toBe(true);
    expect(decideMapping(get('regions'), get('daily'), { last: 3 }).ok).toBe(true);
  });

  test.each([
    ['daily', 'monthly', 'same'],
    [undefined, 'daily', 'same'],
    ['daily', undefined, { last: 3 }],
    ['daily', 'regions', { last: 3 }],
    ['regions', 'daily', { window: ['-6d', '0d'] }],
    ['daily', 'daily', {}],
    ['daily', 'daily', { last: 1, window: ['0d', '0d'] }],
  ] as const)('%s cannot read %s by %j', (reader, writer, declared) => {
    expect(decideMapping(find(reader), find(writer), declared).ok).toBe(false);
  });

  test('both sides by time wait, others take what is there', () => {
    expect(waitsByDefault(get('day_region'), get('monthly'))).toBe(true);
    expect(waitsByDefault(get('regions'), get('daily'))).toBe(false);
    expect(waitsByDefault(get('daily'), undefined)).toBe(false);
  });

  test.each<[string | undefined, string, string, 'default' | Parameters<typeof decideMapping>[2], string]>([
    ['daily', '2001-02-05', 'daily', 'default', '2001-02-05'],
    ['daily', '2001-02-05..2001-03-05', 'daily', 'default', '2001-02-05..2001-03-05'],
    ['daily', '2001-02-05', 'daily', 'all', '2001-01-01..2001-04-09'],
    ['daily', '2001-02-05', 'daily', { last: 3 }, '2001-02-03..2001-02-05'],
    ['daily', '2001-01-02', 'daily', { last: 3 }, '2001-01-01..2001-01-02'],
    ['daily', '2001-02-05..2001-02-06', 'daily', { last: 3 }, '2001-02-03..2001-02-06'],
    ['daily', '2001-02-07', 'daily', { window: ['-6d', '0d'] }, '2001-02-01..2001-02-07'],
    ['daily', '2001-02-07', 'daily', { window: ['-6d', '1d'] }, '2001-02-01..2001-02-08'],
    ['daily', '2001-02-07', 'daily', { window: ['-2d', '-1d'] }, '2001-02-05..2001-02-06'],
    ['daily', '2001-02-07', 'daily', { window: ['0d', '-1d'] }, ''],
    ['daily', '2001-02-07', 'hourly', { window: ['-2h', '-22h'] }, '2001-02-06T22..2001-02-07T01'],
    ['monthly', '2001-02', 'daily', 'default', '2001-02-01..2001-02-28'],
    ['monthly', '2001-01..2001-02', 'daily', { last: 1 }, '2001-01-31 2001-02-28'],
    ['daily', '2001-02-28..2001-03-01', 'monthly', 'default', '2001-02..2001-03'],
    ['weekly', '2001-01-29', 'monthly', 'default', '2001-01..2001-02'],
    ['hourly', '2001-02-05T23', 'open', 'default', '2001-02-06'],
    ['open', '2001-02-05', 'hourly', 'default', '2001-02-04T23..2001-02-05T22'],
    ['quarterly', '2001-Q1', 'daily', 'default', '2001-01-01..2001-03-31'],
    [undefined, '', 'daily', 'default', '2001-01-01..2001-04-09'],
    [undefined, '', 'daily', { last: 2 }, '2001-04-08..2001-04-09'],
    ['day_region', '2001-02-05|HU', 'daily', 'default', '2001-02-05'],
    ['day_region', '2001-02-05|HU', 'regions', 'default', 'HU'],
    ['regions', 'HU', 'day_region', 'default', '(2001-01-01..2001-04-09 × HU)'],
    ['daily', '2001-02-05', 'day_region', 'default', '(2001-02-05 × HU TH US)'],
    ['day_region', '2001-02-05|HU', 'day_region', { last: 2 }, '(2001-02-04..2001-02-05 × HU)'],
    ['region_month', 'HU|2001-02', 'day_region', 'default', '(2001-02-01..2001-02-28 × HU)'],
    ['regions', 'HU', 'sizes', 'same', ''],
  ])('%s %s needs of %s by %j: %s', (reader, text, writer, declared, needed) => {
    const mapping = decideMapping(find(reader), get(writer), declared === 'default' ? undefined : declared);
    const keys: PartitionKeys =
      reader === undefined ? { kind: 'unpartitioned' } : expectOk(parseKeys(get(reader), text, now));
    expect(
      show(mapPartitions(keys, expectOk(mapping), { reader: find(reader), writer: get(writer), nowMs: now })),
    ).toBe(needed);
  });

  test('a list of pairs needs a list of pairs', () => {
    const keys: PartitionKeys = { kind: 'list', set: 'day_region', keys: ['2001-02-05|HU', '2001-02-07|US'] };
    const sides = { reader: get('day_region'), writer: get('day_region'), nowMs: now };
    expect(show(mapPartitions(keys, { kind: 'last', count: 2 }, sides))).toBe(
      '2001-02-04|HU 2001-02-05|HU 2001-02-06|US 2001-02-07|US',
    );
  });

  test('what is not partitioned is needed whole', () => {
    expect(
      mapPartitions(
        range('daily', '2001-01-01', '2001-01-02'),
        { kind: 'all' },
        { reader: get('daily'), writer: undefined, nowMs: now },
      ),
    ).toEqual({ kind: 'unpartitioned' });
  });

  test('a window of days in summer time is made of whole days', () => {
    const sides = { reader: get('open'), writer: get('open'), nowMs: at('2002-01-01T00:00Z') };
    const keys: PartitionKeys = { kind: 'list', set: 'open', keys: ['2001-03-26'] };
    expect(show(mapPartitions(keys, { kind: 'window', from: '-2d', to: '0d' }, sides))).toBe('2001-03-24..2001-03-26');
  });

  test('mappings compose through what is left out', () => {
    const steps = [
      { mapping: { kind: 'overlap' }, writer: get('daily') },
      { mapping: { kind: 'last', count: 3 }, writer: get('daily') },
      { mapping: { kind: 'shared' }, writer: get('day_region') },
    ] as const;
    const keys: PartitionKeys = { kind: 'list', set: 'monthly', keys: ['2001-02'] };
    expect(show(composeMappings(keys, get('monthly'), { steps, nowMs: now }))).toBe(
      '(2001-01-30..2001-02-28 × HU TH US)',
    );
  });

  test('keys that several paths need are merged', () => {
    const parts = [range('daily', '2001-01-05', '2001-01-06'), range('daily', '2001-01-01', '2001-01-04')];
    expect(mergeKeys(get('daily'), parts)).toEqual(range('daily', '2001-01-01', '2001-01-06'));
    expect(
      show(
        mergeKeys(get('daily'), [
          range('daily', '2001-01-01', '2001-01-02'),
          range('daily', '2001-01-05', '2001-01-05'),
        ]),
      ),
    ).toBe('2001-01-01 2001-01-02 2001-01-05');
    expect(
      show(
        mergeKeys(get('regions'), [
          { kind: 'list', set: 'regions', keys: ['US'] },
          { kind: 'list', set: 'regions', keys: ['HU', 'US'] },
        ]),
      ),
    ).toBe('HU US');
  });
});

describe('sets as written', () => {
  test.each([
    [
      { every: 'month', start: '2001-01-15' },
      'start',
      'No month begins at "2001-01-15" ("2001-01-01" and "2001-02-01" are where one does)',
    ],
    [
      { every: 'week', start: '2001-01-02' },
      'start',
      'No week begins at "2001-01-02" ("2001-01-01" and "2001-01-08" are where one does: weeks begin on Monday)',
    ],
    [
      { every: 'day', start: '2001-01-01', end: '2001-02-01T05:00' },
      'end',
      'No day begins at "2001-02-01T05:00" ("2001-02-01" and "2001-02-02" are where one does)',
    ],
    [{ every: 'day', start: '2001-02-30' }, 'start', 'There is no date "2001-02-30"'],
    [
      { every: 'day', start: '2001-02-01', end: '2001-02-01' },
      'end',
      '"x" ends before it starts, so it has no key ("end" is exclusive: the last period ends there)',
    ],
    [
      { every: 'day', start: '2001-02-01', timezone: 'Europe/Budapst' },
      'timezone',
      'There is no time zone "Europe/Budapst" (did you mean "Europe/Budapest"?)',
    ],
    [
      { every: 'day', start: '2001-02-01', timezone: '+01:00' },
      'timezone',
      'There is no time zone "+01:00" (zones have names such as "Europe/Budapest")',
    ],
    [
      { values: ['HU', 'A|B'] },
      'values.1',
      '"A|B" cannot be a partition key (a key has no "|", no "..", and no blank at its ends)',
    ],
    [{ of: ['regions', 'dayly'] }, 'of.1', 'There is no partition set "dayly" (did you mean "daily"?)'],
    [
      { of: ['regions', 'pairs'] },
      'of.1',
      '"pairs" has two dimensions already (a product is made of a set by time and a list of values, or of two of either)',
    ],
    [{ of: ['regions', 'regions'] }, 'of.1', '"x" is made of "regions" twice'],
  ] as const)('%j is refused at %s', (set, path, said) => {
    const others = {
      regions: { values: ['HU'] },
      daily: { every: 'day', start: '2001-01-01' },
      pairs: { of: ['daily', 'regions'] },
    } as const;
    const resolved = resolvePartitionSets({ ...others, x: set });
    expect(resolved.sets.has('x')).toBe(false);
    expect(
      resolved.problems.map((problem) => [
        problem.set,
        problem.path.join('.'),
        `${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`,
      ]),
    ).toEqual([['x', path, said]]);
  });

  test('a product of a broken set is no second problem', () => {
    const resolved = resolvePartitionSets({
      x: { of: ['daily', 'regions'] },
      daily: { every: 'day', start: 'never' },
      regions: { values: ['HU'] },
    });
    expect(resolved.problems.map(({ set }) => set)).toEqual(['daily']);
    expect([...resolved.sets.keys()]).toEqual(['regions']);
  });
});

function get(name: string): PartitionSet {
  const set = sets.get(name);
  if (!set) throw new Error(`no set ${name}`);
  return set;
}

function find(name: string | undefined): PartitionSet | undefined {
  return name === undefined ? undefined : get(name);
}

function time(name: string): TimePartitionSet {
  const set = get(name);
  if (set.kind !== 'time') throw new Error(`${name} is not by time`);
  return set;
}

function range(set: string, from: string, to: string) {
  return { kind: 'range', set, from, to } as const;
}

function expectOk<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function show(keys: PartitionKeys): string {
  if (keys.kind === 'unpartitioned') return 'unpartitioned';
  if (keys.kind === 'list') return keys.keys.join(' ');
  if (keys.kind === 'range') return `${keys.from}..${keys.to}`;
  return `(${keys.of.map(show).join(' × ')})`;
}

function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

function iso(instantMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toString();
}

function localDate(instantMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}
