import { describe, expect, test } from 'vitest';
import { checkItems, readItems } from './read-items.ts';

describe('a file of items', () => {
  test('has one a line: a key, a JSON text, or a JSON map with a key', () => {
    expect(readItems('a.csv\r\n\n"b"\n  {"key": "c", "path": "in/c", "rows": 3}\n')).toEqual([
      { key: 'a.csv' },
      { key: 'b' },
      { key: 'c', path: 'in/c', rows: 3 },
    ]);
  });

  test.each(['{"path": "x"}', '{"key": 3}', '{"key": "a"', '"a'])('tells the line that is none: %s', (line) => {
    expect(() => readItems(`ok\n${line}\n`)).toThrow('Line 2 of the file that MILLRACE_ITEMS names is no item');
  });
});

describe('items', () => {
  test.each(['', 'a b', '../a', 'a/b', '.a', 'a..b', 'con', 'x.NUL', 'é', 'a'.repeat(201)])(
    'have keys that are names: %s is none',
    (key) => {
      expect(() => checkItems([{ key }], 'find')).toThrow('cannot be the key of an item');
    },
  );

  test('have different keys, also where upper and lower case are one', () => {
    expect(() => checkItems([{ key: 'a' }, { key: 'a' }], 'find')).toThrow('"find" found the item "a" twice.');
    expect(() => checkItems([{ key: 'a' }, { key: 'A' }], 'find')).toThrow('differ only by case');
  });

  test('are at most 10,000, and none is longer than 16,384 characters', () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({ key: `item_${at}` }));
    expect(() => checkItems(many, 'find')).toThrow('"find" found 10,001 items; at most 10,000 are mapped over.');
    expect(checkItems(many.slice(1), 'find')).toHaveLength(10_000);
    expect(() => checkItems([{ key: 'a', text: 'x'.repeat(16_384) }], 'find')).toThrow('is longer than 16,384');
  });
});
