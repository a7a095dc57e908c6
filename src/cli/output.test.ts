import { expect, test } from 'vitest';
import { PLAIN } from '../diagnostics/palette.ts';
import { printTable, type Cell } from './output.ts';

const JOBS: readonly (readonly Cell[])[] = [
  ['clean.flights', 'sql', 3000000],
  ['marts.日本', 'shell', undefined],
];

test('columns are aligned, whatever the width of their characters', () => {
  expect(table(['JOB', 'TYPE', 'ROWS'], JOBS)).toBe(`JOB            TYPE   ROWS
clean.flights  sql    3000000
marts.日本     shell
`);
});

test('numbers stand to the right', () => {
  expect(
    table(
      ['ROWS', 'JOB'],
      [
        [7, 'a'],
        [3000000, 'b'],
      ],
    ),
  ).toBe(`   ROWS  JOB
      7  a
3000000  b
`);
});

test('on a narrow terminal the widest column is cut', () => {
  const text = table(
    ['JOB', 'DESCRIPTION'],
    [['clean.flights', 'Flights without those that were cancelled or never landed']],
    40,
  );
  expect(text).toBe(`JOB            DESCRIPTION
clean.flights  Flights without those th…
`);
});

test('control characters of a name do not reach the terminal', () => {
  expect(table(['JOB'], [['\u001b[2J']])).toContain('<U+001B>[2J');
});

test('no rows write nothing', () => {
  expect(table(['JOB'], [])).toBe('');
});

function table(headings: readonly string[], rows: readonly (readonly Cell[])[], columns?: number): string {
  let text = '';
  const stream = {
    write: (more: string) => (text += more),
    palette: PLAIN,
    columns,
    closed: new AbortController().signal,
  };
  printTable(stream, headings, rows);
  return text;
}
