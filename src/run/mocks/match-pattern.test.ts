import { expect, test } from 'vitest';
import { findTextBreak, fitsCommand, fitsWildcard, holdsJson } from './match-pattern.ts';

test.each([
  ['abc', 'abc', true],
  ['abc', 'a*c', true],
  ['ac', 'a*c', true],
  ['a', 'a*a', false],
  ['axbxc', 'a*b*c', true],
  ['axcxb', 'a*b*c', false],
  ['anything', '*', true],
  ['a.c', 'a?c', false],
])('%s fits %s: %s', (text, pattern, fits) => {
  expect(fitsWildcard(text, pattern)).toBe(fits);
});

test('a command fits word by word, and ** stands for any more', () => {
  expect(fitsCommand(['aws', 's3', 'ls'], ['aws', 's3', 'ls'])).toBe(true);
  expect(fitsCommand(['aws', 's3', 'ls', 'x'], ['aws', 's3', 'ls'])).toBe(false);
  expect(fitsCommand(['aws', 's3', 'rm', 'x', 'y'], ['aws', 's*', '**'])).toBe(true);
  expect(fitsCommand(['aws'], ['aws', 's3', '**'])).toBe(false);
  expect(fitsCommand(['aws', 's3', 'ls'], 'aws * ls')).toBe(true);
});

test('a value holds another when it has all that it has', () => {
  expect(holdsJson({ a: 1, b: { c: [1, 2], d: 0 } }, { b: { c: [1, 2] } })).toBe(true);
  expect(holdsJson({ b: { c: [1, 2, 3] } }, { b: { c: [1, 2] } })).toBe(false);
  expect(holdsJson(undefined, {})).toBe(false);
});

test('what is wrong with a text is told', () => {
  expect(findTextBreak('3 flights', { matches: '^\\d+ f', contains: 'flights' })).toBeUndefined();
  expect(findTextBreak('3 flights', { contains: ['3', 'BUD'] })).toBe('does not contain "BUD": it is "3 flights"');
  expect(findTextBreak('a', 'b')).toBe('is "a", not "b"');
});
