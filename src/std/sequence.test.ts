import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAt, itemsOf, setAt, toSequence } from './sequence.ts';

test('holds what was set, like an array, and never changes what it came from', () => {
  const sets = fc.array(fc.tuple(fc.nat(999), fc.integer()), { maxLength: 50 });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 1_000 }), sets, (items, changes) => {
      const first = toSequence(items);
      const expected = [...items];
      let sequence = first;
      for (const [at, item] of changes) {
        const index = at % items.length;
        sequence = setAt(sequence, index, item);
        expected[index] = item;
      }
      expect([...itemsOf(sequence)]).toEqual(expected);
      expect([...itemsOf(first)]).toEqual(items);
      expect(expected.map((_, index) => itemAt(sequence, index))).toEqual(expected);
    }),
  );
});

test('a place that is not there is a mistake', () => {
  const sequence = toSequence([1, 2, 3]);
  for (const index of [-1, 3, 256]) {
    expect(() => itemAt(sequence, index)).toThrow(`no item ${index} of 3`);
    expect(() => setAt(sequence, index, 0)).toThrow(`no item ${index} of 3`);
  }
});

test('a long list holds what was set, and shares the rest', () => {
  const items = Array.from({ length: 70_000 }, (_, index) => index);
  const sequence = setAt(setAt(toSequence(items), 65_535, -1), 69_999, -2);
  expect([...itemsOf(sequence)]).toEqual([...items.slice(0, 65_535), -1, ...items.slice(65_536, -1), -2]);
  expect([65_534, 65_535, 32, 69_999].map((index) => itemAt(sequence, index))).toEqual([65_534, -1, 32, -2]);
});
