import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonMap, type Json, type JsonMap } from '../std/json.ts';
import { findWords, mergeLayers, type Layer } from './layers.ts';
import { mergeMaps, withoutNulls } from './merge.ts';

const NEVER = (): boolean => false;

function layer(kind: string, value: JsonMap): Layer<string> {
  return { kind, value, spanOf: () => ({ source: { file: kind, text: '' }, start: 0, end: 0 }) };
}

const { map: MAPS } = fc.letrec<{ readonly value: Json; readonly map: JsonMap }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(null, true, 1, 'text', 'sql', [1, null]),
    fc.array(fc.constantFrom<Json>('x', 'y'), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'type', 'toString'), tie('value'), { maxKeys: 4 }),
}));

describe('laying one map over another', () => {
  test.each<[string, JsonMap, JsonMap, JsonMap]>([
    ['merges maps deeply', { a: { b: 1, c: { d: 2 } } }, { a: { c: { e: 3 } } }, { a: { b: 1, c: { d: 2, e: 3 } } }],
    [
      'replaces lists and scalars',
      { a: [1, 2], b: 1, c: { d: 1 } },
      { a: [3], b: { x: 1 }, c: 5 },
      { a: [3], b: { x: 1 }, c: 5 },
    ],
    ['removes what is null', { a: 1, b: { c: 1, d: 2 } }, { a: null, b: { c: null }, e: null }, { b: { d: 2 } }],
    [
      'replaces a map whose type changes',
      { w: { type: 'duckdb', path: 'x' } },
      { w: { type: 'postgres', url: 'y' } },
      { w: { type: 'postgres', url: 'y' } },
    ],
    [
      'merges a map whose type stays',
      { w: { type: 'duckdb', path: 'x' } },
      { w: { type: 'duckdb', limit: 2 } },
      { w: { type: 'duckdb', path: 'x', limit: 2 } },
    ],
    [
      'merges into a map without saying its type',
      { w: { type: 'duckdb', path: 'x' } },
      { w: { limit: 2 } },
      { w: { type: 'duckdb', path: 'x', limit: 2 } },
    ],
    [
      'takes a text for the type alone',
      { w: 'console', v: { type: 'duckdb', path: 'x' } },
      { w: { type: 'console', x: 1 }, v: 'console' },
      { w: { type: 'console', x: 1 }, v: { type: 'console' } },
    ],
    ['never tells the outermost map by its type', { type: 'sql', a: 1 }, { type: 'shell' }, { type: 'shell', a: 1 }],
    ['leaves null in lists', {}, { a: [null, { b: null }] }, { a: [null, { b: null }] }],
    [
      'knows names that objects inherit',
      { constructor: 1 },
      { toString: { valueOf: 1 } },
      { constructor: 1, toString: { valueOf: 1 } },
    ],
  ])('%s', (_, lower, upper, merged) => {
    expect(mergeMaps(lower, upper)).toEqual(merged);
  });

  test('keeps null where it is a word of its own', () => {
    const keeps = (path: readonly string[]): boolean => path.length === 2 && path[0] === 'inputs';
    expect(mergeMaps({ inputs: { a: {}, b: {} } }, { inputs: { a: null, c: { d: null } } }, keeps)).toEqual({
      inputs: { a: null, b: {}, c: {} },
    });
  });

  test('changes neither map, and shares the upper one when it says all', () => {
    const upper = { a: { b: 1 } };
    expect(mergeMaps({ a: 5 }, upper)).toBe(upper);
    fc.assert(
      fc.property(MAPS, MAPS, (lower, above) => {
        const before = JSON.stringify([lower, above]);
        mergeMaps(lower, above);
        expect(JSON.stringify([lower, above])).toBe(before);
      }),
    );
  });

  test('over nothing only takes out what is null', () => {
    fc.assert(
      fc.property(MAPS, (map) => {
        const clean = withoutNulls(map);
        expect(JSON.stringify(clean, (key, value: unknown) => (Array.isArray(value) ? 0 : value))).not.toContain(
          'null',
        );
        expect(mergeMaps(clean, clean)).toEqual(clean);
      }),
    );
  });
});

describe('where a value comes from', () => {
  test('is the strongest layer that says it, for every value there is', () => {
    fc.assert(
      fc.property(fc.array(MAPS, { minLength: 1, maxLength: 4 }), (maps) => {
        const layers = maps.map((map, index) => layer(String(index), map));
        for (const { path, value } of leavesOf(mergeLayers(layers, NEVER), [])) {
          expect(findWords(layers, path)[0]?.value).toEqual(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is told of every layer that says it, strongest first', () => {
    const layers = [
      layer('project', { retry: { attempts: 2, delay: '30s' } }),
      layer('folder', { retry: null }),
      layer('job', { retry: { attempts: 5 } }),
    ];
    expect(findWords(layers, ['retry', 'attempts']).map((word) => [word.layer.kind, word.value])).toEqual([
      ['job', 5],
      ['project', 2],
    ]);
  });

  test('is found through short forms', () => {
    const layers = [
      layer('job', {
        outputs: ['marts.a', 'marts.b'],
        after: 'x',
        tags: ['nightly'],
        executor: 'process',
        inputs: 'raw.c',
      }),
    ];
    const paths = [
      ['outputs', 'marts.b'],
      ['after', 0],
      ['tags', 'nightly'],
      ['executor', 'type'],
      ['inputs', 'raw.c'],
    ];
    expect(paths.map((path) => findWords(layers, path)[0]?.path)).toEqual([
      ['outputs', 1],
      ['after'],
      ['tags', 0],
      ['executor'],
      ['inputs'],
    ]);
    expect(findWords(layers, ['outputs', 'marts.c'])).toEqual([]);
  });

  test('is found under a key that a template makes', () => {
    const layers = [layer('job', { outputs: { 'marts.{{item.x}}': { description: 'd' } } })];
    const isKey = (written: string, wanted: string): boolean => written.replace('{{item.x}}', 'hu') === wanted;
    expect(findWords(layers, ['outputs', 'marts.hu', 'description'], isKey)[0]?.path).toEqual([
      'outputs',
      'marts.{{item.x}}',
      'description',
    ]);
  });
});

/** Everything in a merged map that is said as it stands: lists and scalars. */
function* leavesOf(
  value: Json,
  path: readonly string[],
): Iterable<{ readonly path: readonly string[]; readonly value: Json }> {
  if (!isJsonMap(value)) yield { path, value };
  else for (const [key, part] of Object.entries(value)) yield* leavesOf(part, [...path, key]);
}
