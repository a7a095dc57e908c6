import { expect, test } from 'vitest';
import { SqlFragment } from '../../templates/template-values.ts';
import { renderSql } from './render-sql.ts';

const render = (text: string, values = {}, tables: Record<string, string> = {}) =>
  renderSql(text, {
    dialect: 'duckdb',
    name: 'q.sql',
    values,
    locations: new Map(Object.entries(tables).map(([name, place]) => [text.indexOf(name), place])),
  });

test('names are replaced and values put in as literals', () => {
  const sql = render(
    'select * from clean.flights where day = {{params.day}}',
    { params: { day: "it's" } },
    { 'clean.flights': '"dev_clean"."flights"' },
  );
  expect(sql.text).toBe(`select * from "dev_clean"."flights" AS flights where day = 'it''s'`);
});

test('a name that stands in a comment or a string stays', () => {
  const text = "select 'clean.flights' from clean.flights -- clean.flights {{nothing}}";
  const sql = renderSql(text, { dialect: 'duckdb', name: 'q.sql', values: {}, locations: new Map([[28, 't']]) });
  expect(sql.text).toBe("select 'clean.flights' from t AS flights -- clean.flights {{nothing}}");
});

test('each line knows from which line it comes, whatever was left out or put in', () => {
  const text = 'select\n{{#if params.more}}\n  more,\n{{else}}\n  less,\n  least,\n{{/if}}\n  {{params.text}},\n  last';
  const sql = render(text, { params: { more: false, text: 'two\nlines' } });
  const lines = sql.text.split('\n');
  expect(lines).toEqual(['select', '  less,', '  least,', "  'two", "lines',", '  last']);
  expect(lines.map((_, index) => sql.sourceLine(index + 1))).toEqual([1, 5, 6, 8, 8, 9]);
});

test('where the data stands is put in as it is', () => {
  expect(render('select * from {{output}}', { output: new SqlFragment('"m"."t"') }).text).toBe('select * from "m"."t"');
});

test('a value that is missing is an error with its line', () => {
  expect(() => render('select 1,\n  {{params.none}}', { params: {} })).toThrow(
    'q.sql:2: The template cannot be filled in: "params.none" has no value.',
  );
});
