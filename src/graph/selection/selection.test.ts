import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketchGraph } from '../../../test/selection/sketch-graph.ts';
import { evaluateSelection } from './evaluate-selection.ts';
import { createGlob } from './glob.ts';
import { parseSelection, SELECTION_DEPTH_MAX, SELECTION_LENGTH_MAX } from './parse-selection.ts';
import { selectJobs } from './selection.ts';
import type { SelectionContext } from './selection-context.ts';

const hash = { result: 'r', config: 'c', files: 'f' };
const before = sketchGraph({
  jobs: {
    a: { hash },
    gone: { hash, after: ['a'] },
    gone_too: { hash, after: ['gone'] },
    b: { hash, after: ['gone'] },
    c: { hash, after: ['b', 'gone_too'] },
  },
});
const now = sketchGraph({
  jobs: {
    a: { hash },
    b: { hash: { ...hash, result: 'r2', config: 'c2' }, after: ['a'] },
    c: { hash: { ...hash, result: 'r3', files: 'f2' }, after: ['b'] },
    d: { hash, after: ['c'] },
  },
});

describe('filters that compare with something', () => {
  const context: SelectionContext = {
    previous: before,
    results: new Map([
      ['a', 'succeeded'],
      ['b', 'failed'],
      ['c', 'skipped'],
    ] as const),
    stale: new Set(['b', 'c']),
    fresh: new Set(['a']),
  };

  test.each([
    ['state:new', ['d'], []],
    ['state:modified', ['b', 'c'], []],
    ['state:modified.config', ['b'], []],
    ['state:modified.files', ['c'], []],
    ['state:removed', [], ['gone', 'gone_too']],
    ['state:removed+1', ['b', 'c'], []],
    ['state:new or state:removed', ['d'], ['gone', 'gone_too']],
    ['result:failed result:skipped', ['b', 'c'], []],
    ['1+result:failed', ['a', 'b'], []],
    ['stale:yes', ['b', 'c'], []],
    ['stale:no', ['a', 'd'], []],
    ['fresh:yes', ['a'], []],
    ['fresh:no', ['b', 'c', 'd'], []],
  ])('%s', (select, jobs, removed) => {
    expect(selectJobs({ select: [select], exclude: [] }, now, context)).toEqual({ jobs, removed, diagnostics: [] });
  });

  test('nothing that changed is a warning', () => {
    const { jobs, diagnostics } = selectJobs({ select: ['state:modified'], exclude: [] }, now, { previous: now });
    expect(jobs).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['MR3022 warning']);
  });
});

describe('where it is written', () => {
  test('the span of a selection inside a file points into that file', () => {
    const text = 'select: clean.flights + 1';
    const { diagnostics } = parseSelection(text.slice(8), { file: 'millrace.yaml', text }, 8);
    expect(diagnostics.map(({ span }) => [span.source.file, span.start, span.end])).toEqual([
      ['millrace.yaml', 22, 23],
    ]);
  });

  test('an argument is named by its flag', () => {
    const { diagnostics } = selectJobs({ select: ['a ('], exclude: ['b )'] }, now);
    expect(diagnostics.map(({ span }) => span.source.file)).toEqual(['--select', '--exclude']);
  });
});

describe('limits', () => {
  test('a selection of the greatest length is read, one character more is an error', () => {
    const text = 'a '.repeat(SELECTION_LENGTH_MAX / 2);
    const { expr } = parseSelection(text);
    expect(expr && evaluateSelection(expr, now).jobs).toEqual(['a']);
    expect(parseSelection(`${text}a`).diagnostics.map(({ message }) => message)).toEqual([
      'The selection is longer than 64 KiB',
    ]);
  });

  test('parentheses and nots nest to the greatest depth and no deeper', () => {
    const nest = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(parseSelection(nest(SELECTION_DEPTH_MAX)).diagnostics).toEqual([]);
    expect(parseSelection(nest(SELECTION_DEPTH_MAX + 1)).diagnostics.map(({ span }) => span.start)).toEqual([
      SELECTION_DEPTH_MAX,
    ]);
    expect(parseSelection('not '.repeat(SELECTION_DEPTH_MAX + 1) + 'a').expr).toBeUndefined();
    expect(parseSelection('('.repeat(SELECTION_LENGTH_MAX)).expr).toBeUndefined();
  });

  test('a quote of the greatest length does not overflow', () => {
    expect(
      parseSelection(`'${"''".repeat(SELECTION_LENGTH_MAX / 2 - 1)}`).diagnostics.map(({ message }) => message),
    ).toEqual(['The quote does not end']);
  });

  test('any text is read or refused with one error inside it', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      '2',
      '+',
      '@',
      '(',
      ')',
      ',',
      ' ',
      "'",
      ':',
      'tag:',
      'and',
      ' or ',
      'not ',
      '*',
      '?',
      '-',
      '𝒳',
      'state:',
      'new',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const { expr, diagnostics } = parseSelection(text);
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBe(expr ? 0 : 1);
          for (const { span } of errors)
            expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
          if (expr) evaluateSelection(expr, now);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('globs', () => {
  const anyPattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });

  test('match what the regular expression of the same meaning matches', () => {
    fc.assert(
      fc.property(anyPattern, anyText, (pattern, text) => {
        const body = pattern.replace(/\*+|[?.]/g, (mark) =>
          mark === '.' ? '\\.' : mark === '?' ? '[^.]' : mark === '*' ? '[^.]*' : '.*',
        );
        expect(createGlob(pattern, '.')(text)).toBe(new RegExp(`^(?:${body})$`, 's').test(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('a hostile pattern takes no exponential time', () => {
    expect(createGlob(`${'*a'.repeat(100)}b`, '.')('a'.repeat(200))).toBe(false);
  });
});
