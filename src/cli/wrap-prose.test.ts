import { expect, test } from 'vitest';
import { wrapProse } from './wrap-prose.ts';

test('prose is broken between words, and goes on under the text of an item', () => {
  expect(wrapProse('Correct the name, or write the job.\n\n* declare it as an asset', 20)).toBe(
    'Correct the name, or\nwrite the job.\n\n* declare it as an\n  asset',
  );
});

test('code, tables and words that are longer than a line stay whole', () => {
  const text =
    '```yaml\nassets: {raw.airports: {path: airports.csv}}\n```\n| a long table | of two |\nhttps://example.com/a/long/address';
  expect(wrapProse(text, 16)).toBe(text);
});
