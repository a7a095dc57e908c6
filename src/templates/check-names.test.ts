import { expect, test } from 'vitest';
import { checkNames } from './check-names.ts';
import { listRaw, namesUsed } from './names-used.ts';
import { parseTemplate } from './parse-template.ts';
import { type Template, templateOfSource } from './templates.ts';

const parse = (text: string): Template => {
  const { template, diagnostics } = parseTemplate(templateOfSource({ file: 'a.sql', text }));
  if (!template) throw new Error(diagnostics[0]?.message);
  return template;
};

const SCOPE = {
  params: ['window_days'],
  partition: { start: 'value', end: 'value', daily: ['start', 'end'] },
  run: 'any',
  env: ['name'],
} as const;
const check = (text: string) => checkNames(parse(text), SCOPE).map(({ message, hint }) => `${message} | ${hint ?? ''}`);

test('known names pass', () => {
  expect(
    check('{{params.window_days}} {{partition.start}} {{partition.daily.end}} {{run.anything.at.all}} {{env.name}}'),
  ).toEqual([]);
  expect(
    check('{{#each run.list}}{{this.x}} {{@index}} {{params.window_days}}{{else}}-{{/each}} {{json partition}}'),
  ).toEqual([]);
});

test('a mistyped root is told the nearest one, at its place', () => {
  const [diagnostic] = checkNames(parse('select 1\nwhere {{partitoin.start}} is not null'), SCOPE);
  expect(diagnostic).toMatchObject({ code: 'MR4011', span: { start: 17, end: 32 }, hint: 'Did you mean "partition"?' });
});

test.each([
  ['{{params.windw_days}}', '"params" has no "windw_days" | Did you mean "params.window_days"?'],
  ['{{params.other}}', '"params" has no "other" | Declare it under `params` of the job.'],
  ['{{partition.start.x}}', '"partition.start" is a single value and has no "x" | Write {{partition.start}}.'],
  [
    '{{partition}}',
    '"partition" is several values | Name one of them: partition.start, partition.end, partition.daily.',
  ],
  [
    '{{env.AWS_SECRET_ACCESS_KEY}}',
    'environment variables are not available in templates | The environment has {{env.name}}; what is secret belongs under `secrets`.',
  ],
  [
    '{{item.country}}',
    '"item" is not a name that this template knows | It is known in jobs that have a `for_each` or a `map`.',
  ],
  ['{{missing.a.b}}', '"missing" is not a name that this template knows | It knows params, partition, run, env.'],
  ['{{#if parms.a}}{{/if}}', '"parms" is not a name that this template knows | Did you mean "params"?'],
  ['{{default (lower params.x) 1}}', '"params" has no "x" | Declare it under `params` of the job.'],
])('%s', (text, expected) => {
  expect(check(text)).toEqual([expected]);
});

test('functions that write for one language are refused in another', () => {
  expect(checkNames(parse('{{ident params.window_days}}'), SCOPE, 'text')).toMatchObject([{ code: 'MR4012' }]);
  expect(checkNames(parse('{{sh params.window_days}}'), SCOPE, 'sql:duckdb')).toMatchObject([{ code: 'MR4012' }]);
  expect(checkNames(parse('{{ident params.window_days}}'), SCOPE, 'sql:duckdb')).toEqual([]);
});

test('names are listed with their places and how they are used', () => {
  const text = '{{a.b}}{{#if (eq c "x")}}{{#each d}}{{this}}{{/each}}{{/if}}{{default e.[f g] 1}}';
  const names = namesUsed(parse(text)).map(({ parts, place, optional, start, end }) => [
    parts.join('|'),
    place,
    optional,
    text.slice(start, end),
  ]);
  expect(names).toEqual([
    ['a|b', 'value', false, 'a.b'],
    ['c', 'argument', false, 'c'],
    ['d', 'list', false, 'd'],
    ['e|f g', 'argument', true, 'e.[f g]'],
  ]);
});

test('raw values are listed for the lint', () => {
  const text = 'select {{raw params.columns}} from t {{#if x}}{{raw y}}{{/if}}';
  expect(listRaw(parse(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
    '{{raw params.columns}}',
    '{{raw y}}',
  ]);
});
