import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashGraph } from './canonical.ts';
import type { Graph } from './graph.ts';
import { readGraph, writeGraph } from './graph-file.ts';

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('canonical JSON', () => {
  test('is the same for equal values, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('sorts keys that look like numbers as text', () => {
    expect(canonicalJson({ 9: 1, 10: 2, a: { c: 1, b: undefined } })).toBe('{"10":2,"9":1,"a":{"c":1}}');
  });
});

describe('a graph file', () => {
  test('has one entry of a map a line, its keys sorted', () => {
    expect([...writeGraph(exampleGraph())].join('').split('\n').slice(0, 9)).toEqual([
      '{',
      '"assets":{',
      '"a":{"kind":"table","producer":"a"},',
      '"b":{"kind":"table","producer":"b"}',
      '},',
      '"edges":[',
      '{"asset":"a","from":"a","source":{"column":1,"file":"b.sql","line":2},"to":"b"}',
      '],',
      '"environments":{},',
    ]);
  });

  test('gives back the same graph, in pieces of any length', () => {
    const graph = exampleGraph();
    const text = [...writeGraph(graph)].join('');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
        expect(readGraph(pieces(text, length), { file: 'graph.json', hash })).toEqual({ graph, diagnostics: [] });
      }),
    );
  });

  test('is read when somebody reformatted it', () => {
    const graph = exampleGraph();
    const text = JSON.stringify(JSON.parse([...writeGraph(graph)].join('')), undefined, 2);
    expect(readGraph([text], { file: 'graph.json', hash }).graph).toEqual(graph);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ['cut short', (text) => text.slice(0, -20), /not whole/],
    ['changed by hand', (text) => text.replace('"producer":"a"', '"producer":"b"'), /changed after it was made/],
    ['with a changed file in it', (text) => text.replace('select 1', 'select 2'), /changed after it was made/],
    ['of a later format', (text) => text.replace('millrace.graph/1', 'millrace.graph/2'), /format "millrace.graph\/2"/],
    ['without a section', (text) => text.replace('"pools":{},\n', ''), /no "pools"/],
    ['that is no graph', () => '[]', /holds no graph/],
    ['that is empty', () => '', /not whole/],
    ['that is text', () => '{\n"hello', /not whole/],
  ])('%s is MR5003', (_, change, message) => {
    const text = change([...writeGraph(exampleGraph())].join(''));
    const { graph, diagnostics } = readGraph([text], { file: 'graph.json', hash });
    expect(graph).toBeUndefined();
    expect(diagnostics.map(({ code, message: told }) => [code, message.test(told)])).toEqual([['MR5003', true]]);
  });

  test('has a hash that any change of an entry changes', () => {
    const graph = exampleGraph();
    expect(hashGraph({ ...graph, project: 'other' }, hash)).not.toBe(graph.hash);
    expect(hashGraph({ ...graph, edges: [] }, hash)).not.toBe(graph.hash);
    expect(hashGraph({ ...graph, assets: { ...graph.assets, a: { kind: 'file' } } }, hash)).not.toBe(graph.hash);
  });
});

function exampleGraph(): Graph {
  const graph: Graph = {
    format: 'millrace.graph/1',
    project: 'p',
    hash: '',
    jobs: {},
    assets: { a: { kind: 'table', producer: 'a' }, b: { kind: 'table', producer: 'b' } },
    edges: [{ from: 'a', to: 'b', asset: 'a', source: { file: 'b.sql', line: 2, column: 1 } }],
    pipelines: {},
    presets: {},
    environments: {},
    partitions: {},
    files: {
      [`sha256:${hash('select 1')}`]: { size: 8, text: 'select 1' },
      [`sha256:${hash(Uint8Array.of(255, 254))}`]: { size: 2, base64: '//4=' },
    },
    jobTypes: {},
    pools: {},
    hooks: {},
    secrets: {},
    sensors: {},
  };
  return { ...graph, hash: hashGraph(graph, hash) };
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

function* pieces(text: string, length: number): Iterable<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
