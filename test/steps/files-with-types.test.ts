import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssetPlace } from '../../src/model/step-request.ts';
import { openStepBench, type StepBench, type StepRun } from './step-bench.ts';

/** What SQL reads from files whose format does not tell the types of its columns, and says of what does not fit the declared ones. */
let bench: StepBench;
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());

type Columns = Readonly<Record<string, string>>;

function put(path: string, text: string): void {
  const file = join(bench.folder, 'files', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(path: string, columns: Columns | undefined, more: Partial<AssetPlace> = {}): Promise<StepRun> {
  const declared = columns && Object.entries(columns).map(([name, type]) => ({ name, type }));
  const place = { kind: 'outside', resource: 'files', path, ...(declared && { columns: declared }), ...more } as const;
  return bench.run({
    type: 'sql',
    config: { sql: 'select * from raw.given' },
    inputs: { 'raw.given': place },
    outputs: { 'm.read': {} },
  });
}

async function rowsOf(path: string, columns?: Columns, more?: Partial<AssetPlace>): Promise<unknown> {
  const { error } = await read(path, columns, more);
  return error === '' ? bench.rows('select * from m.read') : error;
}

describe('csv', () => {
  test('has the declared types, and what is not declared is guessed', async () => {
    put('a.csv', 'code,n,other\n007,1,2001-01-31\n');
    expect(await rowsOf('a.csv', { code: 'text', n: 'decimal(10,2)' })).toEqual([['007', 1, '2001-01-31']]);
    expect(await rowsOf('a.csv')).toEqual([['007', 1, '2001-01-31']]);
  });

  test('tells an empty text from null, and takes both for null where no text is declared', async () => {
    put('b.csv', 'a,b\n"",""\n,\nx,1\n');
    expect(await rowsOf('b.csv', { a: 'text', b: 'integer' })).toEqual([
      ['', null],
      [null, null],
      ['x', 1],
    ]);
  });

  test.each([
    ['semicolons', 'a;b\n1;x,y\n'],
    ['tabs', 'a\tb\n1\tx,y\n'],
    ['bars', 'a|b\n1|x,y\n'],
    ['commas, after a mark of the byte order', '\uFEFF"b","a"\r\n"x,y",1\r\n'],
  ])('is found to have %s by its declared columns', async (_, text) => {
    put('c.csv', text);
    expect(await rowsOf('c.csv', { A: 'integer', b: 'text' })).toSatisfy(
      (rows: readonly unknown[][]) => [...(rows[0] ?? [])].sort().join(' ') === '1 x,y',
    );
  });

  test('with a value that is none of its type names file, value, column and type', async () => {
    put('d.csv', 'n\n1\nmany\n');
    expect(await rowsOf('d.csv', { n: 'integer' })).toContain(
      'the file "d.csv" holds "many" in column "n", which is no integer',
    );
  });

  test('with a decimal that would have to be rounded is refused', async () => {
    put('e.csv', 'n\n1.50\n1.005\n');
    expect(await rowsOf('e.csv', { n: 'decimal(10,2)' })).toContain(
      'the file "e.csv" holds "1.005" in column "n", which has more places than decimal(10,2)',
    );
    put('e.csv', 'n\n1.5000\n');
    expect(await rowsOf('e.csv', { n: 'decimal(10,2)' })).toEqual([[1.5]]);
  });

  test('without a declared column says which columns it has', async () => {
    put('f.csv', 'a,b\n1,2\n');
    expect(await rowsOf('f.csv', { a: 'integer', c: 'integer' })).toContain(
      'the file "f.csv" has no column "c", which is declared; it has "a", "b"',
    );
  });

  test('with a type that is no type says so', async () => {
    put('g.csv', 'a\n1\n');
    expect(await rowsOf('g.csv', { a: "integer) or '" })).toContain(
      'nobody knows the type "integer) or \'", which is declared for column "a"',
    );
    expect(await rowsOf('g.csv', { a: 'mood' })).toContain('mood');
  });

  test('of partitions of which later ones have a column more has null in the earlier ones', async () => {
    put('days/1.csv', 'a\n1\n');
    put('days/2.csv', 'b,a\nx,2\n');
    const more = { partitionSet: 'd', partitions: ['1', '2'] };
    expect(await rowsOf('days.csv', { a: 'integer', b: 'text' }, more)).toEqual([
      [1, null],
      [2, 'x'],
    ]);
  });
});

describe('partitions', () => {
  test('that are not there are left out where all that there is is read, and missed everywhere else', async () => {
    put('some/1.csv', 'a\n1\n');
    const more = { partitionSet: 'd', partitions: ['1', '2'] };
    expect(await rowsOf('some.csv', undefined, more)).toContain('has no file "some/2.csv"');
    expect(await rowsOf('some.csv', undefined, { ...more, isWhatIsThere: true })).toEqual([[1]]);
    expect(await rowsOf('none.csv', undefined, { ...more, isWhatIsThere: true })).toContain(
      'has no file "none/1.csv", "none/2.csv"',
    );
  });
});

describe('JSON', () => {
  test('has the declared types, in the order of its keys, null for a key that is missing', async () => {
    put('a.json', '[{"b": "2001-01-31", "n": 1.50, "a": {"x": [1]}}, {"a": null}]');
    expect(await rowsOf('a.json', { a: 'json', b: 'text', n: 'decimal(10,2)' })).toEqual([
      ['2001-01-31', 1.5, '{"x":[1]}'],
      [null, null, null],
    ]);
  });

  test('with more digits than a double has in a number is refused, and taken as a text', async () => {
    put('b.json', '[{"n": 12345678901234567.891}]');
    expect(await rowsOf('b.json', { n: 'decimal(20,3)' })).toContain(
      'the file "b.json" holds a number of more than 15 digits in column "n": JSON keeps such ones only as texts',
    );
    put('b.json', '[{"n": "12345678901234567.891"}]');
    expect(await rowsOf('b.json', { n: 'decimal(20,3)' })).toEqual([['12345678901234567.891']]);
  });
});

describe('a table that is kept as csv or JSON', () => {
  test('cannot be read without declared columns', async () => {
    put('t.csv', 'code\n007\n');
    expect(await rowsOf('t.csv', undefined, { kind: 'table' })).toBe(
      '"raw.given" is a table that "files" keeps as csv, which has no types for its columns: declare them, "outputs: {raw.given: {columns: …}}", or keep it as parquet.',
    );
  });
});

describe('a file that a program writes', () => {
  test.each([
    ['csv', 'n\nmany\n', 'the file "m.made.csv" holds "many" in column "n", which is no integer'],
    ['csv', 'm\n1\n', 'the file "m.made.csv" has no column "n", which is declared; it has "m"'],
    ['csv', 'n,m\n1,2\n', 'column "m" is not in the contract'],
    ['json', '[{"n": 1, "m": 2}]', 'column "m" is not in the contract'],
    ['json', '[{"n": "many"}]', 'many'],
  ])('%s: %j breaks the contract before anybody sees it', async (format, text, message) => {
    const made = await bench.run({
      type: 'shell',
      config: { script: 'printf %s "$TEXT" > "$MILLRACE_OUTPUT_M_MADE"', env: { TEXT: text } },
      outputs: { 'm.made': { kind: 'file', resource: 'files', format, columns: { n: { type: 'integer' } } } },
    });
    expect(made.outcome).toMatchObject({ state: 'failed', error: { kind: 'contract' } });
    expect(made.error).toContain(message);
    expect(made.checks).toMatchObject([{ name: 'contract', passed: false }]);
    expect(made.materialized).toEqual({});
  });
});

test('whole numbers of 128 bits go through parquet, as decimals', async () => {
  const big = '99999999999999999999999999999999999999';
  const kept = { kind: 'table', resource: 'files', columns: [{ name: 'n', type: 'hugeint' }] } as const;
  await bench.run({
    type: 'sql',
    config: { sql: `select ${big}::hugeint as n` },
    outputs: { 'm.big': { resource: 'files', columns: { n: { type: 'hugeint' } } } },
  });
  const back = await bench.run({
    type: 'sql',
    config: { sql: 'select n, typeof(n) from m.big' },
    inputs: { 'm.big': kept },
    outputs: { 'm.back': {} },
  });
  expect(back.error).toBe('');
  expect(await bench.rows('select * from m.back')).toEqual([[big, 'HUGEINT']]);
});

test('rows of another partition do not get into the file of one', async () => {
  const partition = { key: 'a', keys: ['a'], set: 'letters' };
  const made = await bench.run({
    type: 'sql',
    config: { sql: "select 'b' as letter", materialize: { type: 'incremental', by: 'letter' } },
    partition,
    outputs: { 'm.letters': { resource: 'files', by: 'letter' } },
  });
  expect(made.error).toContain('The query gives rows that are not of partition "a"');
});

test('a schema may be called like the database, or like those that DuckDB has', async () => {
  for (const asset of ['memory.t', 'system.t']) {
    const made = await bench.run({ type: 'sql', config: { sql: 'select 1 as a' }, outputs: { [asset]: {} } });
    expect(made.error).toBe('');
    const again = await bench.run({
      type: 'sql',
      config: { sql: `select a + 1 as a from ${asset}` },
      inputs: { [asset]: {} },
      outputs: { 'm.next': {} },
    });
    expect(again.error).toBe('');
    expect(await bench.rows('select a from m.next')).toEqual([[2]]);
  }
});
