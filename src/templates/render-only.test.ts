import { expect, test } from 'vitest';
import { parseTemplate } from './parse-template.ts';
import { renderOnly } from './render-only.ts';
import { renderTemplate } from './render-template.ts';
import { scanTables } from './sql/scan-tables.ts';
import type { TemplateValues } from './template-values.ts';
import { type Sink, type Template, templateOfSource } from './templates.ts';

const parse = (text: string): Template => {
  const skip = scanTables(text, 'duckdb').templateInComments;
  const { template, diagnostics } = parseTemplate(templateOfSource({ file: 'a.sql', text }), { skip });
  if (!template) throw new Error(diagnostics[0]?.message);
  return template;
};

const ITEM = { item: { country: 'HU', n: 2, list: ['a', 'b'], on: true, off: false, table: 'raw.hu' } };
const render = (text: string, sink: Sink = 'sql:duckdb', values: TemplateValues = ITEM) => {
  const rendered = renderOnly(parse(text), ['item'], values, sink);
  return rendered.ok
    ? rendered.value.text
    : `! ${text.slice(rendered.error.start, rendered.error.end)}: ${rendered.error.message}`;
};

test.each([
  ['select {{item.country}}, {{params.x}} from raw.t_{{item.country}}', "select 'HU', {{params.x}} from raw.t_HU"],
  ['from {{item.table}} where c = {{item.table}}', "from raw.hu where c = 'raw.hu'"],
  ['{{#if item.on}}a {{params.x}}{{else}}b{{/if}}', 'a {{params.x}}'],
  ['{{#if params.x}}{{item.n}}{{else if item.on}}{{item.n}} y{{else}}z{{/if}}', '{{#if params.x}}2{{else}}2 y{{/if}}'],
  ['{{#if item.off}}1{{else if params.x}}{{item.n}}{{else}}z{{/if}}', '{{#if params.x}}2{{else}}z{{/if}}'],
  [
    '{{#if params.a}}1{{else if params.x}}{{item.n}}{{else if item.off}}4{{else}}z{{/if}}',
    '{{#if params.a}}1{{else if params.x}}2{{else}}z{{/if}}',
  ],
  ['{{#each item.list}}{{@index}} {{this}} {{params.x}};{{/each}}', "0 'a' {{params.x}};1 'b' {{params.x}};"],
  ['{{#each params.l}}{{this}} {{item.n}}{{/each}}', '{{#each params.l}}{{this}} 2{{/each}}'],
  [
    '{{#each item.list}}{{#each params.l}}{{this}}{{/each}}{{/each}}',
    '{{#each params.l}}{{this}}{{/each}}{{#each params.l}}{{this}}{{/each}}',
  ],
  ['{{#if (eq item.country params.x)}}1{{/if}}', '{{#if (eq "HU" params.x)}}1{{/if}}'],
  ['{{default params.x (upper item.country)}}', '{{default params.x "HU"}}'],
  ['{{~params.x~}} \\{{y}} -- {{item.n}}\n', '{{~params.x~}} \\{{y}} -- {{item.n}}\n'],
  ['a\n{{#if item.on}}\nb\n{{/if}}\nc\n{{#if params.x}}\nd\n{{/if}}\n', 'a\nb\nc\n{{#if params.x}}\nd\n{{/if}}\n'],
])('%j becomes %j', (text, expected) => {
  expect(render(text)).toBe(expected);
});

test.each([
  ['{{item.gone}}', '"item.gone" has no value'],
  ['{{default params.x item.list}}', 'a list cannot stand beside names that are known later'],
])('%s is an error with its place', (text, message) => {
  expect(render(text)).toContain(message);
});

test.each([['{{params.x}}'], ['a{{'], ['x\\'], ['{']])('a value that would make a template is refused: %j', (value) => {
  expect(render('x {{item.v}}{{params.y}} {{item.v}}{x', 'text', { item: { v: value } })).toMatch(/^! /);
});

test('what is rendered in two turns is what is rendered in one', () => {
  const text =
    'x {{item.n}}\n{{#if params.a}}\n  {{#each item.list}}\n  {{this}}={{params.b}}\n  {{/each}}\n{{else if item.on}}\n{{item.country}}\n{{/if}}\nz {{default params.c item.country}}';
  for (const params of [
    { a: true, b: 1 },
    { a: false, b: 2, c: 'd' },
  ]) {
    const partly = render(text, 'text');
    const twice = renderTemplate(parse(partly), { params }, 'text');
    expect(twice).toEqual(renderTemplate(parse(text), { ...ITEM, params }, 'text'));
  }
});

test('offsets and spans map back to the file', () => {
  const text = 'select {{item.country}} c\nfrom raw.orders_{{item.country}} o\njoin raw.customers using (id)';
  const rendered = renderOnly(parse(text), ['item'], ITEM, 'sql:duckdb');
  if (!rendered.ok) throw new Error(rendered.error.message);
  const { text: sql, toSpan, mapOffset } = rendered.value;
  expect(sql).toBe("select 'HU' c\nfrom raw.orders_HU o\njoin raw.customers using (id)");
  const places = scanTables(sql, 'duckdb').reads.map(({ start, end }) => toSpan(start, end));
  expect(places.map((span) => text.slice(span.start, span.end))).toEqual([
    'raw.orders_{{item.country}}',
    'raw.customers',
  ]);
  expect(mapOffset(sql.indexOf('using'))).toBe(text.indexOf('using'));
  expect(mapOffset(0)).toBe(0);
  expect(mapOffset(sql.length)).toBe(text.length);
});

test('one whole tag of a config keeps the type of its value', () => {
  const value = (text: string) => {
    const rendered = renderOnly(parse(text), ['item'], ITEM, 'text');
    return rendered.ok ? rendered.value.value : rendered.error.message;
  };
  expect([value('{{item.n}}'), value('{{item.list}}'), value('n={{item.n}}'), value('{{params.n}}')]).toEqual([
    2,
    ['a', 'b'],
    'n=2',
    '{{params.n}}',
  ]);
});
