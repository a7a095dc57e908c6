import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { parseTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';
import { scanTables } from './sql/scan-tables.ts';
import { SQL_DIALECTS } from './sql/sql.ts';
import { SqlFragment, TemplateDate, type TemplateValues } from './template-values.ts';
import { type Sink, type Template, templateOfSource } from './templates.ts';

const parse = (text: string, sink: Sink): Template => {
  const [, dialect] = sink.split(':');
  const skip = scanTables(text, SQL_DIALECTS.find((known) => known === dialect) ?? 'duckdb').templateInComments;
  const { template, diagnostics } = parseTemplate(
    templateOfSource({ file: 'a', text }),
    sink.startsWith('sql') ? { skip } : {},
  );
  if (!template) throw new Error(diagnostics[0]?.message);
  return template;
};

/** The rendered text, or what is wrong with the tag it is wrong with. */
const render = (text: string, values: TemplateValues, sink: Sink = 'sql:duckdb'): string => {
  const rendered = renderTemplate(parse(text, sink), values, sink);
  return rendered.ok
    ? rendered.value
    : `! ${text.slice(rendered.error.start, rendered.error.end)}: ${rendered.error.message}`;
};

test('values become literals of SQL', () => {
  const values = {
    s: "it's",
    n: -1.5,
    t: true,
    z: null,
    l: ['a', 1],
    d: new TemplateDate('2001-01-31'),
    h: new TemplateDate('2001-01-31T05:00:00'),
  };
  expect(render('{{s}} {{n}} {{t}} {{z}} ({{l}}) {{d}} {{h}}', values)).toBe(
    "'it''s' -1.5 TRUE NULL ('a', 1) DATE '2001-01-31' TIMESTAMP '2001-01-31 05:00:00'",
  );
});

test.each([
  ['sql:duckdb', String.raw`'a''b\c` + "\n'"],
  ['sql:postgres', String.raw`E'a''b\\c` + "\n'"],
  ['sql:redshift', String.raw`'a''b\\c` + "\n'"],
  ['sql:snowflake', String.raw`'a''b\\c` + "\n'"],
  ['sql:bigquery', String.raw`'a\'b\\c\n'`],
] as const)('%s escapes quotes, backslashes and line ends its own way', (sink, expected) => {
  expect(render('{{x}}', { x: "a'b\\c\n" }, sink)).toBe(expected);
});

test('a parameter cannot end the literal it is put into', () => {
  for (const dialect of SQL_DIALECTS) {
    for (const x of [
      "'; DROP TABLE x; --",
      "\\'; DROP TABLE x; --",
      '\\',
      "'",
      "''",
      '$1',
      '`',
      '"',
      '*/',
      '-- ',
      '\n',
      '\r\n',
      '{{x}}',
      '€漢\u{1f600}',
    ]) {
      const sql = render('select {{x}} as a from t', { x }, `sql:${dialect}`);
      const scan = scanTables(sql.replace('{{x}}', 'x'), dialect);
      expect([scan.statements, scan.reads.length, scan.problems]).toEqual([1, 1, []]);
    }
  }
});

test.each([
  ['{{missing}}', '"missing" has no value'],
  ['{{p.missing.deeper}}', '"p.missing.deeper" has no value'],
  ['{{#if p.missing}}x{{/if}}', '"p.missing" has no value'],
  ['{{#each p.missing}}x{{/each}}', '"p.missing" has no value'],
  ['{{p}}', 'a map is no single value'],
  ['{{empty}}', 'the list is empty, and SQL has no empty list'],
  ['{{nul}}', 'the text holds a NUL character, which SQL cannot'],
  ['{{half}}', 'the text holds half a character (a lone surrogate)'],
  ["'{{p.a}}'", 'a template stands inside SQL quotes'],
  ['"{{p.a}}"', 'a template stands inside SQL quotes'],
  ["'x'{{p.a}}", 'a value touches a quoted text'],
  ['orders_{{bad}}', 'a value that touches a name is a part of it'],
  ['{{p.a}}{{bad}}', 'a value that touches a name is a part of it'],
  ['from {{bad}}', "a table's name is needed here"],
  ['{{ident p}}', '"ident" quotes a name, and this is a map'],
  ['{{raw p}}', '"raw" puts in texts and numbers, and this is a map'],
  ['{{add_days p.a 1}}', '"add_days" needs a date first'],
  ['{{format_date d "yyyy-Q"}}', '"format_date" knows yyyy'],
])('%s is an error with its place', (text, message) => {
  const values = {
    p: { a: 'x' },
    empty: [],
    nul: 'a\0b',
    half: '\ud800',
    bad: 'a b',
    d: new TemplateDate('2001-01-31'),
  };
  expect(render(text, values)).toMatch(/^! /);
  expect(render(text, values)).toContain(message);
});

test('a value that touches a name is a part of it', () => {
  expect(render('select delay_{{u}}, {{s}}.x from raw.orders_{{u}}', { u: 'min', s: 'o' })).toBe(
    'select delay_min, o.x from raw.orders_min',
  );
});

test('a value in the place of a table is its name', () => {
  expect(render('from {{t}} join {{o}} x on x.t = {{t}}', { t: 'raw.order', o: new SqlFragment('"main"."o"') })).toBe(
    `from raw."order" join "main"."o" x on x.t = 'raw.order'`,
  );
});

test('ident quotes a name whatever it holds, raw quotes nothing', () => {
  expect(render('{{ident x}} {{ident y}} {{raw x}}', { x: 'a"; --', y: ['a', 'b'] })).toBe('"a""; --" "a"."b" a"; --');
  expect(render('{{ident x}}', { x: 'a`\\; --' }, 'sql:bigquery')).toBe('`a\\`\\\\; --`');
});

test('a negative number after a minus begins no comment', () => {
  expect(render('5 -{{n}}', { n: -1 })).toBe('5 - -1');
});

test('comments of SQL are left as they are, so that no value can end them', () => {
  expect(render('select {{x}} -- {{x}} {{#if\n/* {{x}} */', { x: 'a\n*/ drop' })).toBe(
    "select 'a\n*/ drop' -- {{x}} {{#if\n/* {{x}} */",
  );
});

test('functions compute', () => {
  const values = { d: new TemplateDate('2000-02-28'), text: 'Ab', list: ['a', 2], zero: 0, none: null };
  expect(
    render(
      '{{add_days d 2}} {{add_months "2001-01-31" 1}} {{add_hours d -1}} {{format_date d "yyyyMMdd"}} {{lower text}} {{join list "-"}} {{default none (upper text)}} {{default gone.x 3}} {{json list}} {{and 1 zero}} {{or zero 1}} {{not zero}} {{eq d "2000-02-28"}} {{ne 1 2}} {{lt 1 2}} {{gt d "2000-01-01"}}',
      values,
      'text',
    ),
  ).toBe('2000-03-01 2001-02-28 2000-02-27T23:00:00 20000228 ab a-2 AB 3 ["a",2] false true true true true true true');
});

test('blocks decide and repeat; names are written in full inside of them', () => {
  const text =
    '{{#each l}}{{@index}}{{#if @last}}!{{else if @first}}^{{else}}.{{/if}}{{this.n}}{{p}} {{/each}}{{#each none}}x{{else}}none{{/each}}{{#unless none}} u{{/unless}}';
  expect(render(text, { l: [{ n: 1 }, { n: 2 }, { n: 3 }], p: 'p', none: [] }, 'text')).toBe('0^1p 1.2p 2!3p none u');
  expect(render('{{#each m}}{{@key}}={{this}};{{/each}}', { m: { a: 1, b: 2 } }, 'text')).toBe('a=1;b=2;');
});

test('inherited properties are not there', () => {
  const inherited = Object.create({ secret: 1 }) as TemplateValues;
  expect(render('{{p.secret}}', { p: inherited })).toContain('has no value');
  expect(render('{{p.length}}', { p: 'text' })).toContain('has no value');
});

test.each([
  ['x; id'],
  ['$(id)'],
  ['`id`'],
  ['\n id'],
  ['-rf'],
  ['*'],
  ['~'],
  ["'"],
  ['"'],
  ['\\'],
  [''],
  ['a b'],
  ['!x'],
  ['#x'],
  ['a=b'],
  ['é'],
])('a value in a shell script is one word: %j', async (x) => {
  const { execFileSync } = await import('node:child_process');
  const script = render('printf %s {{x}}', { x }, 'shell');
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(x);
});

test.each([
  ['echo "{{x}}"', 'inside quotes'],
  ["echo '{{x}}'", 'inside quotes'],
  ['echo `{{x}}`', 'inside quotes'],
  ['# {{x}}', 'inside a comment'],
  ['cat <<EOF\n{{x}}\nEOF', 'in or after a here-document'],
  ['echo {{m}}', 'a map cannot be put into text'],
])('in a shell script %j is refused', (text, message) => {
  expect(render(text, { x: '$(id)', m: {} }, 'shell')).toContain(message);
});

test('in a shell script a list is several words', () => {
  expect(render('ls {{l}} --x={{s}} "a" {{raw r}}', { l: ['a b', 'c'], s: 'd e', r: '| wc' }, 'shell')).toBe(
    `ls 'a b' c --x='d e' "a" | wc`,
  );
});

test('in a URL values are percent-encoded; in text they are plain, and null is no text', () => {
  expect(render('https://x/{{a}}?q={{a}}&r={{raw a}}', { a: 'a b/&é' }, 'url')).toBe(
    'https://x/a%20b%2F%26%C3%A9?q=a%20b%2F%26%C3%A9&r=a b/&é',
  );
  expect(render('{{a}} {{sh a}} {{url a}}', { a: 'a b' }, 'text')).toBe("a b 'a b' a%20b");
  expect(render('{{n}}', { n: null }, 'text')).toContain('the value is null');
  expect(render('{{l}}', { l: [1] }, 'text')).toContain('a list cannot be put into text');
});

test('a template that multiplies lists without end is stopped', () => {
  const list = Array.from({ length: 200 }, (_, index) => index);
  expect(
    render('{{#each l}}{{#each l}}{{#each l}}{{#each l}}xxxx{{/each}}{{/each}}{{/each}}{{/each}}', { l: list }, 'text'),
  ).toContain('too long');
});

test('white space is taken off as Handlebars takes it off', () => {
  const piece = fc.constantFrom(
    ...[
      '{{#if a}}',
      '{{~#if a~}}',
      '{{#if b}}',
      '{{else}}',
      '{{~else~}}',
      '{{else if a}}',
      '{{/if}}',
      '{{/if~}}',
      '{{#each l}}',
      '{{/each}}',
    ],
    ...[
      '{{! c }}',
      '{{~!-- c }} --~}}',
      '{{p.x}}',
      '{{~p.x}}',
      '{{p.x~}}',
      '\n',
      '\r\n',
      ' ',
      '\t',
      'x',
      '\\{{p.x}}',
      '\\\\{{p.x}}',
    ],
  );
  const values = { a: true, b: false, l: [1, 2], p: { x: 'v' } };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = balance(pieces);
      const { template } = parseTemplate(templateOfSource({ file: 'a', text }));
      fc.pre(template !== undefined);
      // In an {{#each}} Handlebars looks names up in the item; ours are the roots everywhere.
      const expected = Handlebars.compile(
        text
          .replace(/p\.x/g, '@root.p.x')
          .replace(/if (a|b)/g, 'if @root.$1')
          .replace(/each l/g, 'each @root.l'),
        { noEscape: true },
      )(values).replaceAll('{{@root.p.x', '{{p.x');
      const rendered = renderTemplate(template, values, 'text');
      expect(rendered).toEqual({ ok: true, value: expected });
    }),
    { numRuns: 2000 },
  );
});

/** Drops tags that close or divide nothing, and closes what is left open. */
function balance(pieces: readonly string[]): string {
  const open: string[] = [];
  const divided = new Set<number>();
  let text = '';
  for (const piece of pieces) {
    const opened = /#(if|each)/.exec(piece)?.[1];
    const closed = /\{\{\/(if|each)/.exec(piece)?.[1];
    const chains = piece.includes('else if');
    if (/\{\{~?else/.test(piece)) {
      if (open.length === 0 || divided.has(open.length) || (chains && open.at(-1) === 'each')) continue;
      if (!chains) divided.add(open.length);
    }
    if (closed !== undefined && open.at(-1) !== closed) continue;
    if (closed !== undefined) divided.delete(open.length);
    if (closed !== undefined) open.pop();
    if (opened !== undefined) open.push(opened);
    text += piece;
  }
  return (
    text +
    open
      .toReversed()
      .map((name) => `{{/${name}}}`)
      .join('')
  );
}
