import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../src/templates/date-arithmetic.ts';
import { TemplateDate, type TemplateValue } from '../../../src/templates/template-values.ts';
import { quoteName } from '../../../src/templates/sql/quote-name.ts';
import { scanTables } from '../../../src/templates/sql/scan-tables.ts';
import { SQL_DIALECTS } from '../../../src/templates/sql/sql.ts';
import { writeSqlLiteral } from '../../../src/templates/sql/sql-literal.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const literal = (value: TemplateValue): string => {
  const written = writeSqlLiteral(value, 'duckdb');
  if (!written.ok) throw new Error(written.error);
  return written.value;
};

const run = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRows()[0]?.[0];

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', '\n', '\r', ';', '-', '/', '*', '$', '{', '}', '`', 'é', '\u{1f600}', 'a'),
    }),
  )
  .filter((candidate) => !candidate.includes('\0') && candidate.isWellFormed());

test('a text comes back from DuckDB as it was', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      expect(await run(`select ${literal(value)} as x`)).toBe(value);
    }),
    { numRuns: 300 },
  );
});

test('a list of texts comes back from DuckDB as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (values) => {
      expect(JSON.parse(String(await run(`select to_json([${literal(values)}])::varchar`)))).toEqual(values);
    }),
    { numRuns: 100 },
  );
});

test('a number comes back from DuckDB as it was', async () => {
  // As people write them: DuckDB reads longer fractions as decimals, whose last digit may turn out another as a double.
  const number = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
    fc.constantFrom(1e21, 1e-9, -2.5e300, 0, -0),
  );
  await fc.assert(
    fc.asyncProperty(number, async (value) => {
      expect(Number(await run(`select (${literal(value)})::double`))).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 100 },
  );
});

test('dates and times come back from DuckDB with their types', async () => {
  const start = new TemplateDate('2000-02-28');
  for (const days of [0, 1, 2, 366]) {
    const date = addDays(start, days);
    if (!date) throw new Error('no date');
    expect(await run(`select typeof(${literal(date)}) || ' ' || (${literal(date)})::varchar`)).toBe(
      `DATE ${date.text}`,
    );
  }
  expect(
    await run(
      `select typeof(x) || ' ' || x::varchar from (select ${literal(new TemplateDate('2001-02-03T04:05:06'))} as x)`,
    ),
  ).toBe('TIMESTAMP 2001-02-03 04:05:06');
});

test('a quoted name is one name, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      text.filter((name) => name !== ''),
      async (name) => {
        const result = await connection.runAndReadAll(`select 1 as ${quoteName(name, 'duckdb')}`);
        expect(result.columnNames()).toEqual([name]);
      },
    ),
    { numRuns: 200 },
  );
});

// The second table is one that no text names: after `from "b"`, Redshift reads `b.c` as a column of b that is unnested.
test.each(SQL_DIALECTS)('%s: a literal is one token, and a quoted name one part', (dialect) => {
  fc.assert(
    fc.property(text, (value) => {
      const written = writeSqlLiteral(value.replaceAll('{', '('), dialect);
      if (!written.ok) throw new Error(written.error);
      const sql = `select ${written.value} from ${quoteName(value.replaceAll(/[{.]/g, '(') || 'x', dialect)}, no_alias.c`;
      const scan = scanTables(sql, dialect);
      expect([scan.statements, scan.problems, scan.reads.length <= 2, scan.reads.at(-1)?.parts]).toEqual([
        1,
        [],
        true,
        ['no_alias', 'c'],
      ]);
    }),
    { numRuns: 500 },
  );
});
