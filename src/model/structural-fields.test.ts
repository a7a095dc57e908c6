import { expect, test } from 'vitest';
import { createStructuralTest } from './structural-fields.ts';

const isStructural = createStructuralTest({
  name: 'any',
  version: 1,
  runtime: 'node',
  fields: {
    file: { structural: true },
    'checks.*.sql': { structural: true },
    'env.**': { structural: true },
    args: { template: 'text' },
  },
});

test.each([
  ['a structural field', ['file'], true],
  ['what lies in one', ['file', 'duckdb'], true],
  ['what one lies in, which would go with it', ['checks'], true],
  ['an item of a list that holds one', ['checks', 0], true],
  ['the field in an item', ['checks', 0, 'sql'], true],
  ['another field of the item', ['checks', 0, 'severity'], false],
  ['a field that a pattern of any depth names', ['env', 'a', 'b'], true],
  ['a field of which something else is said', ['args'], false],
  ['a field of which nothing is said', ['other'], false],
])('%s (%j): %s', (_, path, expected) => {
  expect(isStructural(path)).toBe(expected);
});
