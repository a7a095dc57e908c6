import { expect, test } from 'vitest';
import { type ActualRows, compareRows, type Row, type RowRules } from './compare-rows.ts';

const table = (rows: readonly Row[]): ActualRows => ({
  columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  rows,
});
const compare = (expected: readonly Row[], actual: readonly Row[], rules: Partial<RowRules> = {}) =>
  compareRows(table(expected), table(actual), { match: 'exact', order: 'any', ...rules });

test('equal rows in another order do not differ, unless order counts', () => {
  const [a, b] = [{ k: 1 }, { k: 2 }];
  expect(compare([a, b], [b, a])).toBeUndefined();
  expect(compare([a, b], [b, a], { order: 'exact' })?.counts.differing).toBe(2);
});

test('the same row twice is expected twice', () => {
  expect(compare([{ k: 1 }, { k: 1 }], [{ k: 1 }])?.counts).toEqual({
    equal: 1,
    missing: 1,
    unexpected: 0,
    differing: 0,
  });
});

test('of rows that differ, those that agree in most cells are taken for the same', () => {
  const difference = compare(
    [
      { k: 'a', x: 1, y: 1 },
      { k: 'b', x: 1, y: 1 },
    ],
    [
      { k: 'b', x: 2, y: 1 },
      { k: 'a', x: 1, y: 3 },
    ],
  );
  expect(difference?.counts).toEqual({ equal: 0, missing: 0, unexpected: 0, differing: 2 });
  expect(difference?.rows[0]).toEqual({
    kind: 'differs',
    index: 0,
    cells: [{ equal: 'a' }, { equal: 1 }, { expected: 1, actual: 3 }],
  });
});

test('a subset says nothing of other rows, nor of columns that a row does not list', () => {
  const actual = [
    { k: 1, x: 'a' },
    { k: 2, x: 'b' },
  ];
  expect(compare([{ k: 2 }], actual, { match: 'subset' })).toBeUndefined();
  expect(compare([{ k: 2 }], actual, { match: 'rows' })?.counts.unexpected).toBe(1);
  expect(compare([{ k: 1 }, { k: 2 }], actual)?.unexpectedColumns).toEqual(['x']);
});

test('numbers are equal up to the noise of doubles, or as far as they may be apart', () => {
  expect(compare([{ x: 0.3 }], [{ x: 0.1 + 0.2 }])).toBeUndefined();
  expect(compare([{ x: 1 }], [{ x: 1.01 }])).toBeDefined();
  expect(compare([{ x: 1 }], [{ x: 1.01 }], { tolerance: 0.1 })).toBeUndefined();
});

test('a table of thousands of rows is held against as many', () => {
  const rows = Array.from({ length: 5_000 }, (_, k) => ({ k, x: `row ${k}` }));
  expect(compare(rows, rows.toReversed())).toBeUndefined();
  expect(compare([...rows.slice(1), { k: -1, x: 'new' }], rows)?.counts).toMatchObject({ equal: 4_999 });
});
