import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type CreateNodeOptions,
  type ToStringOptions,
} from 'yaml';
import type { Json } from '../../std/json.ts';
import { COMPILE_LIMITS } from '../limits.ts';
import type { ParsedFile, Path } from '../stages.ts';
import { createParser, explainBroken, type ParseResult } from './parse.ts';

const parse = createParser(COMPILE_LIMITS);

function parseText(text: string): ParseResult {
  return parse({ file: 'a.yaml', text });
}

function fileOf(text: string): ParsedFile {
  const { file } = parseText(text);
  if (!file) throw new Error(`cannot be parsed: ${text}`);
  return file;
}

function valueOf(text: string): Json {
  return fileOf(text).value;
}

/** Values that a YAML file can hold, with texts that look like something else. */
const TEXTS = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'yes',
    'NO',
    '~',
    'null',
    '1e3',
    '0x1F',
    '010',
    '.5',
    '-',
    '1_000',
    '12:30',
    '{{x}}',
    '# no',
    "it's",
    'a: b',
    ' x ',
    'ein\nzwei\n',
    'é',
    '- x',
    '"',
    '@a',
    '<<',
  ),
);
const { value: VALUES } = fc.letrec<{ readonly value: Json; readonly map: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    TEXTS,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(
    fc.oneof(
      fc.stringMatching(/^[a-z]{1,6}$/),
      TEXTS.filter((key) => key !== '' && !RESERVED.has(key) && key !== '<<'),
    ),
    tie('value'),
    { maxKeys: 4 },
  ),
}));
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const DOCUMENTS = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), VALUES, { minKeys: 1, maxKeys: 5 });
const STYLES = fc.record({
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  indent: fc.integer({ min: 1, max: 4 }),
});

describe('a value', () => {
  test('is what `yaml` reads, whatever the style of the text', () => {
    fc.assert(
      fc.property(DOCUMENTS, STYLES, (document, style) => {
        const text = write(document, style);
        expect(valueOf(text)).toEqual(parseDocument(text).toJS());
      }),
      { numRuns: 500 },
    );
  });

  test('of JSON text is what JSON.parse reads', () => {
    fc.assert(
      fc.property(DOCUMENTS, fc.constantFrom(undefined, 1, '\t'), (document, indent) => {
        const text = JSON.stringify(document, undefined, indent);
        expect(parse({ file: 'a.json', text }).file?.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['null', null],
    ['~', null],
    ['', null],
    ['true', true],
    ['False', false],
    ['yes', 'yes'],
    ['NO', 'NO'],
    ['12', 12],
    ['-12', -12],
    ['010', 10],
    ['0o17', 15],
    ['0x1F', 31],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1_000', '1_000'],
    ['12:30:45', '12:30:45'],
    ['2001-01-01', '2001-01-01'],
    ['1.2.3', '1.2.3'],
    ['-', '-'],
    ['+x', '+x'],
    ['!!str 12', '12'],
    ['!!int "12"', 12],
    ['! 12', '12'],
  ])('written as %s is %j, as in YAML 1.2', (written, value) => {
    if (written !== '-') expect(valueOf(`a: ${written}`)).toEqual({ a: value });
  });

  test('has what aliases and merges bring, and own keys are stronger, wherever they stand', () => {
    expect(
      valueOf('base: &b {x: 1, y: 2}\na: {<<: *b, y: 3}\nb: {y: 4, <<: *b}\nc: {<<: [{z: 5, x: 6}, *b]}\nd: *b\n'),
    ).toEqual({
      base: { x: 1, y: 2 },
      a: { x: 1, y: 3 },
      b: { y: 4, x: 1 },
      c: { z: 5, x: 6, y: 2 },
      d: { x: 1, y: 2 },
    });
  });

  test('keeps what is right when a part is wrong', () => {
    const { file, diagnostics } = parseText(
      'a: 1\na: 2\n__proto__: {polluted: true}\nb: [*no, 3]\nq: {{x}}\n{c: d}: e\nf: !!float x\n',
    );
    expect(file?.value).toEqual({ a: 1, b: [null, 3], q: '{{x}}', f: 'x' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['MR1003', 'MR1007', 'MR1010', 'MR1011', 'MR1001', 'MR1006']);
    const plain: Record<string, unknown> = {};
    expect(plain['polluted']).toBeUndefined();
  });
});

describe('a place', () => {
  test('is where `yaml` finds the same value', () => {
    fc.assert(
      fc.property(DOCUMENTS, STYLES, (document, style) => {
        const text = write(document, style);
        const file = fileOf(text);
        for (const { path, start } of placesIn(parseDocument(text).contents, [])) {
          expect([path, file.spanOf(path).start]).toEqual([path, start]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('covers the value with its quotes and brackets, or the key', () => {
    const file = fileOf('a: "x"\nb: [1, \'two\']\nc: {d: e}\nf: |\n  text\ng:\n  h: 1\n');
    const covered = (path: Path, on?: 'key' | 'value'): string => {
      const { start, end } = file.spanOf(path, on);
      return file.source.text.slice(start, end);
    };
    expect([covered(['a']), covered(['b']), covered(['b', 1]), covered(['c']), covered(['c', 'd'])]).toEqual([
      '"x"',
      "[1, 'two']",
      "'two'",
      '{d: e}',
      'e',
    ]);
    expect([covered(['f']), covered(['g']), covered(['g', 'h'], 'key')]).toEqual(['|\n  text\n', 'h: 1', 'h']);
  });

  test('is the nearest part that exists when the path leads nowhere', () => {
    const file = fileOf('a:\n  b: 1\n');
    expect(file.spanOf(['a', 'x', 'y'])).toEqual(file.spanOf(['a']));
    expect(file.spanOf(['x'])).toEqual(file.spanOf([]));
  });

  test('of what came by an alias or a merge is where it was written', () => {
    const file = fileOf('base: &b {x: 1, y: 2}\na: {<<: *b, y: 3}\nc: *b\n');
    const lineOf = (path: Path): number => file.source.text.slice(0, file.spanOf(path).start).split('\n').length;
    expect([lineOf(['a', 'x']), lineOf(['a', 'y']), lineOf(['c', 'x']), lineOf(['c'])]).toEqual([1, 2, 1, 3]);
  });

  test('of a job is known without reading the text again', () => {
    const file = fileOf('type: sql\njob: "marts.a"\n');
    const { start, end } = file.spanOf(['job']);
    expect(file.source.text.slice(start, end)).toBe('"marts.a"');
    const many = fileOf('jobs:\n  marts.a: {}\n');
    const key = many.spanOf(['jobs', 'marts.a'], 'key');
    expect(many.source.text.slice(key.start, key.end)).toBe('marts.a');
  });
});

describe('a limit', () => {
  test.each([
    ['depth', `a: ${'['.repeat(63)}${']'.repeat(63)}`, `a: ${'['.repeat(64)}${']'.repeat(64)}`],
    ['keys of a map', `a:\n${lines(20_000)}`, `a:\n${lines(20_001)}`],
    ['values made by aliases', `a: &a x\nb: [${'*a, '.repeat(100_000)}]`, `a: &a x\nb: [${'*a, '.repeat(100_001)}]`],
    [
      'depth through aliases',
      `a: &a ${'['.repeat(40)}${']'.repeat(40)}\nb: ${'['.repeat(23)}*a${']'.repeat(23)}`,
      `a: &a ${'['.repeat(40)}${']'.repeat(40)}\nb: ${'['.repeat(24)}*a${']'.repeat(24)}`,
    ],
  ])('of %s is held exactly', (_, within, beyond) => {
    expect(parseText(within).diagnostics).toEqual([]);
    expect(parseText(beyond).diagnostics.map(({ code }) => code)).toEqual(['MR1009']);
  });

  test('keeps wide maps, many merges and many mistakes quick', () => {
    const before = process.threadCpuUsage();
    const wide = lines(20_000);
    parseText(`a:\n${wide}b:\n${wide}`);
    parseText(`a: &a\n${wide}${'b: {<<: *a}\n'.repeat(50_000)}`);
    parseText(`a: 1\n${'a: 2\n'.repeat(300)}`);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});

describe('broken texts', () => {
  test('are never fatal, and always get a place in the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        DOCUMENTS,
        fc.nat(),
        fc.constantFrom('"', "'", '[', '{', '}', ':', '\t', '- ', '&', '*', '!', '|', '\n', '{{x}}', '? ', '%'),
        async (document, at, junk) => {
          const whole = stringify(document);
          const cut = at % (whole.length + 1);
          const text = whole.slice(0, cut) + junk + whole.slice(cut);
          const { file, diagnostics, broken } = parseText(text);
          const all = [...diagnostics, ...(await explainBroken(broken ? [broken] : []))];
          expect(file !== undefined || all.length > 0).toBe(true);
          for (const { span } of all) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function write(document: unknown, style: object): string {
  const options: CreateNodeOptions & ToStringOptions = { ...style, aliasDuplicateObjects: false };
  return stringify(document, options);
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => `  k${index}: 1\n`).join('');
}

function* placesIn(node: Node | null, path: Path): Iterable<{ readonly path: Path; readonly start: number }> {
  if (isScalar(node) && node.range && node.source !== '') yield { path, start: node.range[0] };
  if (isMap(node))
    for (const { key, value } of node.items)
      yield* placesIn(value as Node | null, [...path, String((key as { readonly value: unknown }).value)]);
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) yield* placesIn(item as Node | null, [...path, index]);
}
