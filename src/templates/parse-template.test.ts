import { expect, test } from 'vitest';
import { checkNames } from './check-names.ts';
import { parseTemplate } from './parse-template.ts';
import { templateOfSource } from './templates.ts';

const parse = (text: string) => parseTemplate(templateOfSource({ file: 'a.sql', text }));

/** Each diagnostic as its code and the text that it points at. */
const faults = (text: string): readonly string[] =>
  parse(text).diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

const SCOPE = { params: ['name', 'limit'], env: ['name'] };
const nameFaults = (text: string): readonly string[] => {
  const { template, diagnostics } = parse(text);
  const found = template ? checkNames(template, SCOPE) : diagnostics;
  return found.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
};

test('what is no template is one text', () => {
  expect(parse('select 1').template?.nodes).toEqual([
    { kind: 'text', start: 0, end: 8, from: 0, to: 8, writtenEnd: 8 },
  ]);
  expect(faults('a } b }} { {c')).toEqual([]);
});

test.each([
  ['{{constructor}}', ['MR4011 constructor']],
  ['{{__proto__}}', ['MR4011 __proto__']],
  ['{{params.constructor}}', ['MR4011 params.constructor']],
  ['{{params.__proto__.polluted}}', ['MR4011 params.__proto__.polluted']],
  ['{{params.[constructor]}}', ['MR4011 params.[constructor]']],
  ['{{lookup this "constructor"}}', ['MR4012 lookup']],
  ['{{this.constructor}}', ['MR4011 this.constructor']],
  ['{{hasOwnProperty}}', ['MR4011 hasOwnProperty']],
  ['{{toString}}', ['MR4011 toString']],
  ['{{params.toString}}', ['MR4011 params.toString']],
])('names of prototypes are unknown: %s', (text, expected) => {
  expect(nameFaults(text)).toEqual(expected);
});

test.each([
  ['{{#with "s" as |string|}}{{#with "e"}}{{string.split}}{{/with}}{{/with}}', 'MR4012 with'],
  ['{{helperMissing}}', 'MR4011 helperMissing'],
  ['{{helperMissing params.name}}', 'MR4012 helperMissing'],
  ['{{#blockHelperMissing params.name}}{{/blockHelperMissing}}', 'MR4012 blockHelperMissing'],
  ['{{* deco}}', 'MR4012 {{* deco}}'],
  ['{{#*inline "x"}}{{> x}}{{/inline}}', 'MR4012 {{#*inline "x"}}'],
  ['{{> (lookup . "x")}}', 'MR4012 {{> (lookup . "x")}}'],
  ['{{#> layout}}x{{/layout}}', 'MR4012 {{#> layout}}'],
  ['{{{params.name}}}', 'MR4012 {{{params.name}}}'],
  ['{{&params.name}}', 'MR4012 {{&params.name}}'],
  ['{{{{raw}}}} x {{{{/raw}}}}', 'MR4012 {{{{raw}}}}'],
  ['{{^params.name}}x{{/params.name}}', 'MR4012 {{^params.name}}'],
  ['{{log params.name}}', 'MR4012 log'],
  ['{{#each params.name as |x|}}{{/each}}', 'MR4012 each'],
  ['{{@root.params}}', 'MR4012 @root.params'],
  ['{{../params.name}}', 'MR4012 ../params.name'],
  ['{{params/name}}', 'MR4012 params/name'],
  ['{{json value=params.name}}', 'MR4012 value=params.name'],
  ['{{"constant"}}', 'MR4012 "constant"'],
  ['{{undefined}}', 'MR4012 undefined'],
  ['{{if params.name}}', 'MR4012 if'],
  ['{{json (raw params.name)}}', 'MR4012 raw'],
])('features of Handlebars that could do more than show values are refused: %s', (text, expected) => {
  expect(nameFaults(text)).toContain(expected);
});

test.each([
  ['unclosed {{name', 'MR4010 {{name'],
  ['unclosed {{name\nand {{params.limit}}', 'MR4010 {{name'],
  ['{{params..name}}', 'MR4011 params'],
  ['{{params.name params.limit}}', 'MR4011 params.name'],
  ['{{name)}}', 'MR4010 )'],
  ['{{default "a}}', 'MR4010 "a'],
  ['{{params.[a}}', 'MR4010 [a'],
  ['{{}}', 'MR4010 }}'],
  ['{{#if params.name}}x', 'MR4010 {{#if params.name}}'],
  ['x{{/if}}', 'MR4010 {{/if}}'],
  ['{{else}}', 'MR4010 {{else}}'],
  ['{{#if params.name}}x{{/each}}', 'MR4010 {{/each}}'],
  ['{{#if}}x{{/if}}', 'MR4010 if'],
  ['{{#if params.name params.limit}}x{{/if}}', 'MR4010 params.limit'],
  ['{{raw}}', 'MR4010 raw'],
  ['{{eq 1}}', 'MR4010 eq'],
  ['{{defalt params.name 1}}', 'MR4011 defalt'],
  ['{{! not closed', 'MR4010 {{! not closed'],
])('what cannot be read is pointed at: %s', (text, expected) => {
  expect(faults(text)).toEqual([expected]);
});

test('a syntax error in one tag does not hide the next', () => {
  expect(faults('{{a)}} {{params.name}} {{b)}}')).toEqual(['MR4010 )', 'MR4010 )']);
});

test.each([
  ['five thousand nested blocks', '{{#if a}}'.repeat(5000) + '{{/if}}'.repeat(5000)],
  ['five thousand else-if branches', `{{#if a}}${'{{else if a}}'.repeat(5000)}{{/if}}`],
  ['five thousand nested functions', `{{${'(not '.repeat(5000)}`],
  ['a hundred thousand tags', '{{a}}'.repeat(100_000)],
  ['a hundred thousand comments that do not end', '{{!--'.repeat(100_000)],
])('%s are refused quickly', (_what, text) => {
  const read = () => parseTemplate(templateOfSource({ file: 'a.sql', text }), { lengthMax: 2 ** 21 });
  const { template, diagnostics } = read();
  expect(fastestOf(3, read)).toBeLessThan(100);
  expect(template).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});

test('nesting of 32 is the limit, by MR1009 at the tag that exceeds it', () => {
  const nested = (depth: number): string => '{{#if a}}'.repeat(depth) + '{{/if}}'.repeat(depth);
  expect(faults(nested(32))).toEqual([]);
  const { diagnostics } = parse(nested(33));
  expect(diagnostics).toMatchObject([{ code: 'MR1009', span: { start: 32 * 9 } }]);
});

test('functions nest 32 deep at most', () => {
  const nested = (depth: number): string => `{{not ${'(not '.repeat(depth)}params.a${')'.repeat(depth)}}}`;
  expect(faults(nested(20))).toEqual([]);
  expect(parse(nested(60)).diagnostics).toMatchObject([{ code: 'MR1009' }]);
});

test('a template in a descriptor is at most 64 KiB long; a text without tags may be longer', () => {
  expect(parse('x'.repeat(70_000)).diagnostics).toEqual([]);
  expect(parse('x'.repeat(70_000) + '{{a}}').diagnostics).toMatchObject([{ code: 'MR1009' }]);
});

test('a long SQL file with two tags costs no more than its tags', () => {
  const text = `${'select 1;\n'.repeat(10_000)} where d >= {{partition.start}} and d < {{partition.end}}`;
  const read = () => parseTemplate(templateOfSource({ file: 'a.sql', text }), { lengthMax: 2 ** 21 });
  expect(read().template?.nodes).toHaveLength(4);
  expect(fastestOf(5, read)).toBeLessThan(10);
});

test('tags in skipped ranges are text', () => {
  const text = 'select 1 -- {{#if nothing}}\n, {{params.name}}';
  const { template, diagnostics } = parseTemplate(templateOfSource({ file: 'a.sql', text }), {
    skip: [{ start: 9, end: 27 }],
  });
  expect(diagnostics).toEqual([]);
  expect(template?.nodes.map((node) => node.kind)).toEqual(['text', 'value']);
});

test('spans are those that the caller makes', () => {
  const source = { file: 'job.yaml', text: 'message: "{{nam)}}"' };
  const { diagnostics } = parseTemplate({
    text: '{{nam)}}',
    toSpan: (start, end) => ({ source, start: start + 10, end: end + 10 }),
  });
  expect(diagnostics).toMatchObject([{ span: { source, start: 15, end: 16 } }]);
});

test('escaped braces are text', () => {
  expect(faults(String.raw`a \{{b}} c \{{ d`)).toEqual([]);
});

/** Milliseconds of the fastest of some runs: what the code takes when the machine does nothing else. */
function fastestOf(runs: number, run: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
