import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createScalarLocator } from './locate-in-scalar.ts';

test.each([
  ['plain', 'sql: select * from clean.flights\n'],
  ['in single quotes', "sql: 'select ''a'' from clean.flights'\n"],
  ['in double quotes', 'sql: "select \\"a\\",\\n\\t1 from clean.flights"\n'],
  ['a block', 'sql: |\n    select *\n      from clean.flights\n\n    where 1 = 1\n'],
  ['a folded block', 'sql: >-\n  select *\n  from clean.flights\n\n  where 1 = 1\n'],
  ['a block with a header', 'sql: |2-  # note\n    select *\n      from clean.flights\n'],
])('a name in a scalar that is %s is found where it was written', (_, yaml) => {
  const text = (parse(yaml) as { readonly sql: string }).sql;
  const source = { file: 'a.yaml', text: yaml };
  const at = text.indexOf('clean.flights');
  const span = createScalarLocator(text, { source, start: 5, end: yaml.length - 1 })(at, at + 13);
  expect(yaml.slice(span.start, span.end)).toBe('clean.flights');
});

test('where text and scalar cannot be laid over each other, the whole scalar is the place', () => {
  const source = { file: 'a.yaml', text: 'sql: *other' };
  const written = { source, start: 5, end: 11 };
  expect(createScalarLocator('select 1', written)(7, 8)).toEqual(written);
});
