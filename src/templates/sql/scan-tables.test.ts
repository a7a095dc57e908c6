import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceTables } from './replace-tables.ts';
import { scanTables } from './scan-tables.ts';
import { SQL_DIALECTS, tableName } from './sql.ts';

const reads = (sql: string, dialect: (typeof SQL_DIALECTS)[number] = 'duckdb'): readonly string[] =>
  scanTables(sql, dialect).reads.map(tableName);

test.each(SQL_DIALECTS)('%s: no text makes the scan throw, and nothing replaced is nothing changed', (dialect) => {
  const piece = fc.constantFrom(
    ...'select from join with as ( ) [ ] { } , ; . .. - -- /* */ // # \' " ` \'\'\' """ $$ $x$ {{ }} {{#if {{/if}} {{else}} {{x}} {{#if\u00a0x}} @ : :: * | > \\ \n'.split(
      ' ',
    ),
    ...'a b.c "d"."e" union all insert into update set delete merge using on when matched then create or replace table view values lateral unnest recursive table pivot describe copy to if begin end 1 2.5 E\'x\' @stage extract trim'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 80 }),
      fc.constantFrom('', ' '),
      (pieces, glue) => {
        const sql = pieces.join(glue);
        const scan = scanTables(sql, dialect);
        expect(replaceTables(sql, scan, () => undefined)).toBe(sql);
        const ranges = [...scan.reads, ...scan.writes]
          .flatMap((table) => [table, ...table.qualifiers])
          .sort((a, b) => a.start - b.start);
        for (const [index, range] of ranges.entries()) {
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(ranges[index + 1]?.start ?? sql.length);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test.each([
  ['brackets in brackets', `select ${'('.repeat(100_000)}1${')'.repeat(100_000)} from a.b`],
  ['queries in queries', `select * from ${'(select * from '.repeat(20_000)} a.b ${')'.repeat(20_000)}`],
  ['brackets around tables', `select * from ${'('.repeat(100_000)} a.b ${')'.repeat(100_000)}`],
  ['brackets that stay open', '('.repeat(200_000)],
  ['CTEs in CTEs', `${'with a as ('.repeat(20_000)}select 1`],
  ['begins', 'begin '.repeat(100_000)],
  [
    'ten thousand CTEs that read one another',
    `with c0 as (select 1) ${Array.from({ length: 10_000 }, (_, index) => `, c${String(index + 1)} as (select * from c${String(index)})`).join('')} select * from c10000`,
  ],
  ['blocks in blocks', '{{#if a}}'.repeat(50_000)],
  ['a chain of branches', `{{#if a}}${'{{else if a}} x '.repeat(20_000)}{{/if}}`],
  ['comments', '-- {{x}\n'.repeat(100_000)],
  ['comments of templates that do not end', '{{!--'.repeat(100_000)],
  ['quotes', "'".repeat(300_001)],
  ['comments in comments', `${'/*'.repeat(300_000)} */`],
  ['comments in comments that end', `${'/*'.repeat(100_000)}${'*/'.repeat(100_000)}`],
  ['dollar quotes', '$$ $$ '.repeat(100_000)],
  ['comments without end of a line', '/* */'.repeat(100_000)],
  ['dotted names', `select ${'a.'.repeat(100_000)}b from c.d`],
])('%s are read quickly', (_what, sql) => {
  const start = performance.now();
  for (const dialect of ['duckdb', 'bigquery'] as const) scanTables(sql, dialect);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('deep brackets are a problem with a place, and do not hide what comes after them', () => {
  const scan = scanTables(`select ${'('.repeat(5000)}1${')'.repeat(5000)} from a.b; select * from c.d`, 'duckdb');
  expect(scan.problems.map(({ kind }) => kind)).toEqual(['limit']);
  expect(scan.reads.map(tableName)).toEqual(['a.b', 'c.d']);
});

test('one statement that does not close its brackets does not hide the next', () => {
  const scan = scanTables('select (1 from a.b; select * from c.d', 'duckdb');
  expect([scan.statements, scan.reads.map(tableName), scan.problems.map(({ kind, start }) => [kind, start])]).toEqual([
    2,
    ['c.d'],
    [['parenthesis', 7]],
  ]);
});

test('nothing to run is no statement', () => {
  expect(scanTables('', 'duckdb').statements).toBe(0);
  expect(scanTables('-- nothing\n ; /* here */ ;', 'duckdb').statements).toBe(0);
});

test.each([
  ["select '{{x}}' from a.b", 'duckdb', ['{{x}}']],
  ['select "{{x}}" from a.b', 'bigquery', ['{{x}}']],
  ['select `{{x}}` from a.b', 'bigquery', ['{{x}}']],
  ["select '{{default x 'y'}}' from a.b", 'duckdb', ["{{default x 'y'}}"]],
  ["select '\\{{x}}' from a.b", 'duckdb', []],
  ["select E'\\'{{x}}' from a.b", 'postgres', ['{{x}}']],
] as const)('templates in quotes are found: %s', (sql, dialect, expected) => {
  const scan = scanTables(sql, dialect);
  expect(scan.templateInQuotes.map(({ start, end }) => sql.slice(start, end))).toEqual(expected);
  expect(scan.reads.map(tableName)).toEqual(['a.b']);
});

test('of template branches each is read once, however many there are', () => {
  const branches = Array.from(
    { length: 30 },
    (_, index) => `{{#if a${String(index)}}}a.t${String(index)}{{else}}b.t${String(index)}{{/if}}`,
  );
  const found = reads(`select * from ${branches.join(', ')}`);
  expect(new Set(found).size).toBe(60);
  expect(found).toHaveLength(60);
});

test('an alias in one branch is an alias', () => {
  const [table] = scanTables('select * from a.b {{#if x}}as c{{else}}where true{{/if}}', 'duckdb').reads;
  expect(table).toMatchObject({ alias: 'c' });
  expect(table).not.toHaveProperty('addAlias');
});
