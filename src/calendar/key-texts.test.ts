import { describe, expect, test } from 'vitest';
import { at, get, now } from '../../test/calendar/partition-sets.ts';
import { keyTexts } from './key-texts.ts';
import { parseKeys } from './parse-keys.ts';
import { listKeys } from './partition-keys.ts';
import { allKeys } from './partitions.ts';

function without(set: string, ...keys: readonly string[]): readonly string[] {
  return keyTexts(get(set), (key) => !keys.includes(key), now);
}

describe('keys in few texts', () => {
  test('are ranges of neighbours, up to the last period that has ended', () => {
    expect(without('daily', '2001-01-02', '2001-01-04', '2001-01-05')).toEqual([
      '2001-01-01',
      '2001-01-03',
      '2001-01-06..2001-04-09',
    ]);
    expect(without('yearly')).toEqual([]);
    expect(keyTexts(get('daily'), () => false, now)).toEqual([]);
  });

  test('of a list of values are ranges in the order in which they are listed', () => {
    expect(without('regions')).toEqual(['HU..US']);
    expect(without('regions', 'TH')).toEqual(['HU', 'US']);
  });

  test('of two dimensions are told together where neighbours lack the same', () => {
    expect(without('day_region')).toEqual(['2001-01-01..2001-04-09|HU..US']);
    expect(without('day_region', '2001-01-01|TH', '2001-01-02|TH')).toEqual([
      '2001-01-01..2001-01-02|HU',
      '2001-01-01..2001-01-02|US',
      '2001-01-03..2001-04-09|HU..US',
    ]);
  });

  test('go over what a zone leaves out', () => {
    const texts = keyTexts(get('apia'), (key) => key > '2011-12-27', at('2012-01-03T00:00Z'));
    expect(texts).toEqual(['2011-12-28..2012-01-02']);
  });

  test('are read back as the same keys', () => {
    for (const name of ['daily', 'open', 'hourly_ny', 'day_region', 'region_month']) {
      const set = get(name);
      const chosen = [...listKeys(set, allKeys(set, now))].filter((_, place) => place % 7 < 3);
      const read = keyTexts(set, (key) => chosen.includes(key), now).flatMap((text) => {
        const keys = parseKeys(set, text, now);
        return keys.ok ? [...listKeys(set, keys.value)] : [`not read: ${text}`];
      });
      expect(read.sort()).toEqual(chosen.sort());
    }
  });
});
