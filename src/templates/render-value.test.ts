import { expect, test } from 'vitest';
import { renderValue } from './render-value.ts';
import { TemplateDate } from './template-values.ts';

const VALUES = {
  params: { n: 7, on: true, list: [1, 'a'], map: { k: null }, text: 'x' },
  partition: { start: new TemplateDate('2001-01-01') },
};

test('a text that is one whole tag keeps the type of its value, at any depth', () => {
  const config = {
    a: '{{params.n}}',
    b: ['{{params.on}}', { c: '{{params.list}}', d: '{{ params.map }}' }],
    e: '{{default params.gone 3}}',
  };
  expect(renderValue(config, VALUES)).toEqual({
    ok: true,
    value: { a: 7, b: [true, { c: [1, 'a'], d: { k: null } }], e: 3 },
  });
});

test('any other text stays text', () => {
  const config = {
    a: '{{params.n}} days',
    b: 'since {{partition.start}}',
    c: '{{partition.start}}',
    d: 'plain',
    e: 5,
    f: null,
    g: '{{sh params.text}}',
  };
  expect(renderValue(config, VALUES)).toEqual({
    ok: true,
    value: { a: '7 days', b: 'since 2001-01-01', c: '2001-01-01', d: 'plain', e: 5, f: null, g: 'x' },
  });
});

test('an error says where in the config and where in the text', () => {
  expect(renderValue({ a: [{ b: 'x {{params.gone}}' }] }, VALUES)).toMatchObject({
    ok: false,
    error: { path: ['a', 0, 'b'], start: 4, end: 15, message: '"params.gone" has no value' },
  });
  expect(renderValue(['{{params.list}} in text'], VALUES)).toMatchObject({ ok: false, error: { path: [0] } });
  expect(renderValue('{{broken', VALUES)).toMatchObject({
    ok: false,
    error: { message: 'a template tag is not closed' },
  });
});

test('a key named __proto__ is a key like any other', () => {
  const config = JSON.parse('{"__proto__": "{{params.n}}"}') as { readonly [key: string]: string };
  const rendered = renderValue(config, VALUES);
  expect(JSON.stringify(rendered)).toBe('{"ok":true,"value":{"__proto__":7}}');
});
