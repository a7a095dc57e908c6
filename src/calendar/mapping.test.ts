import { describe, expect, test } from 'vitest';
import { at, expectOk, find, get, now, range, show } from '../../test/calendar/partition-sets.ts';
import type { PartitionKeys } from '../model/partition.ts';
import { decideMapping, waitsByDefault } from './decide-mapping.ts';
import { composeMappings, mapPartitions } from './mapping.ts';
import { parseKeys } from './parse-keys.ts';
import { mergeKeys } from './partition-keys.ts';

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
    ['hourly', '2001-02-05T22..2001-02-06T01', 'daily', { last: 2 }, '2001-02-04..2001-02-06'],
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
  ])('%s %s needs of %s by %j: %s', (...[reader, text, writer, declared, needed]) => {
    const mapping = decideMapping(find(reader), get(writer), declared === 'default' ? undefined : declared);
    const keys: PartitionKeys =
      reader === undefined ? { kind: 'unpartitioned' } : expectOk(parseKeys(get(reader), text, now));
    expect(
      show(mapPartitions(keys, expectOk(mapping), { reader: find(reader), writer: get(writer), nowMs: now })),
    ).toBe(needed);
  });

  test('a reader that comes after the end of a writer has no last keys of it', () => {
    const late = at('2002-01-01T00:00Z');
    const keys: PartitionKeys = { kind: 'list', set: 'open', keys: ['2001-07-03'] };
    const sides = { reader: get('open'), writer: get('daily'), nowMs: late };
    expect(show(mapPartitions(keys, { kind: 'last', count: 3 }, sides))).toBe('');
    expect(show(mapPartitions(keys, { kind: 'last', count: 5 }, sides))).toBe('2001-06-29..2001-06-30');
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
