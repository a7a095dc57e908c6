import { expect, test } from 'vitest';
import { sha256 } from '../../src/app/hasher.ts';
import { compareMemoKeys, createMemoKey } from '../../src/run/memo-key.ts';

const keyOf = (does: string, versions: Readonly<Record<string, string>>): string =>
  createMemoKey(sha256, { does, reads: Object.entries(versions).map(([name, version]) => ({ name, version })) });

const BEFORE = keyOf('work', { a: '1', b: '1', v: '1' });

test.each([
  ['nothing', keyOf('work', { a: '1', b: '1', v: '1' }), { does: false, reads: false, names: [] }],
  ['the work', keyOf('other', { a: '1', b: '1', v: '1' }), { does: true, reads: false, names: [] }],
  ['one thing that is read', keyOf('work', { a: '1', b: '2', v: '1' }), { does: false, reads: true, names: ['b'] }],
  ['several', keyOf('work', { a: '2', b: '1', v: '2' }), { does: false, reads: true, names: ['a', 'v'] }],
  [
    'both, where nobody knows whether the same is read',
    keyOf('other', { a: '2', b: '1', v: '1' }),
    { does: true, reads: true, names: [] },
  ],
])('a key that differs by %s tells so', (_, now, difference) => {
  expect(compareMemoKeys(BEFORE, now, ['a', 'b', 'v'])).toEqual(difference);
  expect(now === BEFORE).toBe(!difference.does && !difference.reads);
});

test('a key does not grow with all that is read', () => {
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`a${at}`, '1']));
  const [key, other] = [keyOf('work', many), keyOf('work', { ...many, a999: '2' })];
  expect(key.length).toBeLessThan(300);
  expect(compareMemoKeys(key, other, Object.keys(many))).toEqual({ does: false, reads: true, names: [] });
});
