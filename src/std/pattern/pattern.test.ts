import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPattern } from './pattern.ts';

describe('what a pattern matches', () => {
  test.each([
    '',
    'a',
    '^a$',
    '^(a|ab)(c|bcd)$',
    '^[a-z]+(\\.[a-z]+)*$',
    '\\bab\\b',
    '\\Bb',
    'a{2}',
    '^a{2,}$',
    '^(ab){1,2}?$',
    'a.c',
    '[^a]',
    '\\u0061\\x62',
    '\\u{1F600}',
    '^.$',
    '\\p{Lu}',
    '(?<year>\\d{4})-(?:\\d\\d)',
    '^(a*)*$',
    '[\\]a]',
    '\\/',
    '^\\w+@\\w+$',
    '()|a',
    '\\ud83d\\ude00',
    '(?:)*a',
  ])('%s is what RegExp says', (source) => {
    const native = new RegExp(source, 'u');
    const pattern = patternOf(source);
    for (const text of TEXTS) expect([text, pattern.test(text)]).toEqual([text, native.test(text)]);
  });

  test('any pattern says what RegExp says', () => {
    const { pattern } = fc.letrec<{ readonly pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$', 'é', ''),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}')).map(([a, q]) => `(${a})${q}`),
      ),
    }));
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 6 }),
        (source, text) => {
          expect(patternOf(source).test(text)).toBe(new RegExp(source, 'u').test(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(x+x+)+y', '^(.*a){20}$'])(
  '%s takes no longer than its text is long',
  (source) => {
    expect(patternOf(source).test(`${'a'.repeat(50_000)}!`)).toBe(false);
  },
);

test.each([
  ['(?=a)b', 'looks around ("(?="), which has no limit of time'],
  ['(?<!a)b', 'looks around ("(?<!"), which has no limit of time'],
  ['(a)\\1', 'refers back to a group ("\\1"), which has no limit of time'],
  ['(?<x>a)\\k<x>', 'refers back to a group ("\\k"), which has no limit of time'],
  ['((a{100}){100}){100}', 'is too large'],
  [`${'('.repeat(200)}${')'.repeat(200)}`, 'nests too deep'],
  ['(', 'is no regular expression (unterminated group)'],
])('%s is refused with the reason', (source, reason) => {
  expect(createPattern(source)).toEqual({ ok: false, error: reason });
});

const TEXTS = [
  '',
  'a',
  'ab',
  'abc',
  'abcd',
  'aa',
  'aaa',
  'abab',
  'a b',
  'a-b',
  '😀',
  'Ünder',
  '2001-02',
  'x@y',
  ']',
  '/',
  '\n',
  'a.b.c',
];

function patternOf(source: string) {
  const created = createPattern(source);
  if (!created.ok) throw new Error(`${source} ${created.error}`);
  return created.value;
}
