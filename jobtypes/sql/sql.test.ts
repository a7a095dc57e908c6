import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepPartition } from '../../src/plugin.ts';
import { openStepBench, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
beforeAll(async () => {
  bench = await openStepBench();
  await bench.session((session) =>
    session.execute(`
      create schema raw;
      create table raw.flights as
        select date '2001-01-01' + (n % 3)::integer as day, 'A' || (n % 2) as origin, n::integer as delay from range(12) as t(n);
    `),
  );
});
afterAll(() => bench.close());

const inputs = { 'raw.flights': {} };
const table = (sql: string, outputs: object = { 'm.t': {} }) =>
  bench.run({ type: 'sql', config: { sql }, inputs, outputs: outputs as never });

describe('a table', () => {
  test('holds the rows of the query, and how many they are is reported', async () => {
    const run = await table('select origin, count(*) as flights from raw.flights group by origin;  -- done');
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(run.materialized).toMatchObject({ 'm.t': { rows: 2 } });
    expect(await bench.rows('select * from m.t order by origin')).toEqual([
      ['A0', 6],
      ['A1', 6],
    ]);
  });

  test('has its SQL in a file of the job', async () => {
    const files = { 'q.sql': 'select count(*) as n from raw.flights' };
    const run = await bench.run({
      type: 'sql',
      config: { file: 'q.sql' },
      files,
      inputs,
      outputs: { 'm.from_file': {} },
    });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select n from m.from_file')).toEqual([[12]]);
  });

  test('has values in it as literals, whatever they hold', async () => {
    const run = await bench.run({
      type: 'sql',
      config: { sql: 'select {{params.name}} as name, {{params.n}} as n' },
      params: { name: "O'Hare'; drop table raw.flights; --", n: 3 },
      outputs: { 'm.values': {} },
    });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select name, n from m.values')).toEqual([["O'Hare'; drop table raw.flights; --", 3]]);
    expect(await bench.rows('select count(*) from raw.flights')).toEqual([[12]]);
  });

  test('takes the place of a view of its name', async () => {
    await bench.session((session) => session.execute('create or replace view m.was_view as select 1 as a'));
    const run = await table('select 2 as a', { 'm.was_view': {} });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select a from m.was_view')).toEqual([[2]]);
  });

  test('keeps its old rows when the query fails, and the error tells the line that people wrote', async () => {
    await table('select 1 as a', { 'm.kept': {} });
    const files = {
      'lib/q.sql': '-- a comment\n{{#if params.no}}\nleft out\n{{/if}}\nselect\n  nowhere\nfrom raw.flights',
    };
    const step = {
      type: 'sql',
      config: { file: 'lib/q.sql' },
      files,
      inputs,
      outputs: { 'm.kept': {} },
      params: { no: false },
    };
    const run = await bench.run(step);
    expect(run.error).toContain('jobs/lib/q.sql:6:   nowhere');
    expect(run.error).toContain('Referenced column "nowhere" not found');
    expect(await bench.rows('select a from m.kept')).toEqual([[1]]);
  });

  test('reads itself as it was', async () => {
    await table('select 1 as a', { 'm.self': {} });
    const run = await table('select a + 1 as a from m.self', { 'm.self': {} });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select a from m.self')).toEqual([[2]]);
  });
});

describe('a contract', () => {
  test('that is kept is reported as passed', async () => {
    const columns = { origin: { type: 'text', nullable: false }, flights: { type: 'bigint' } };
    const run = await table('select origin, count(*) as flights from raw.flights group by origin', {
      'm.contract': { columns },
    });
    expect(run.checks).toEqual([{ name: 'contract', passed: true, severity: 'error' }]);
  });

  test('that is broken says all that is wrong with the columns, and the old rows stay', async () => {
    await table('select 1 as a', { 'm.broken': {} });
    const columns = { a: { type: 'text' }, b: { type: 'integer' } };
    const run = await table('select 2 as a, 3 as c', { 'm.broken': { columns } });
    expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'contract', retryable: false } });
    expect(run.error).toBe(
      '"m.broken" breaks its contract: column "a" is INTEGER, the contract says text; column "b" is missing; column "c" is not in the contract.',
    );
    expect(await bench.rows('select a from m.broken')).toEqual([[1]]);
  });

  test('is about what stands in the columns too', async () => {
    const columns = { a: { type: 'integer', nullable: false }, b: { type: 'text', values: ['x', 'y'] } };
    const run = await table("select unnest([1, null, null]) as a, 'z' as b", { 'm.nulls': { columns } });
    expect(run.error).toContain(
      `2 rows are null in column "a"; 3 rows hold none of the contract's values in column "b"`,
    );
    await expect(bench.rows('select * from m.nulls')).rejects.toThrow('nulls');
  });

  test('with a type that the warehouse does not know says which', async () => {
    const run = await table('select 1 as a', { 'm.t': { columns: { a: { type: 'integer' }, b: { type: 'strang' } } } });
    expect(run.error).toContain('"strang"');
    expect(run.error).toContain('"b"');
  });
});

describe('checks', () => {
  test('of severity error fail the step and keep the old rows; all of them are looked at', async () => {
    await table('select 1 as a', { 'm.checked': {} });
    const checks = [
      { name: 'unique_a', unique: 'a' },
      { name: 'rows', row_count: { max: 1 } },
      { name: 'own', sql: 'select * from {{output}} where a > 2', severity: 'warn' },
    ];
    const run = await table('select unnest([2, 2, 3]) as a', { 'm.checked': { checks } });
    expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'check', retryable: false } });
    expect(run.checks.map(({ name, passed, severity }) => [name, passed, severity])).toEqual([
      ['unique_a', false, 'error'],
      ['rows', false, 'error'],
      ['own', false, 'warn'],
    ]);
    expect(run.error).toContain('1 group of rows alike in a, such as a = 2, rows_alike = 2');
    expect(run.error).toContain('it has 3 rows, not 0 to 1');
    expect(await bench.rows('select a from m.checked')).toEqual([[1]]);
  });

  test.each([
    [{ not_null: ['a', 'b'] }, '2 rows with null in a or b'],
    [{ accepted_values: { column: 'b', values: ['x'] } }, '1 value of b not among those accepted, such as b = "y"'],
    [
      { references: { column: 'b', asset: 'raw.flights', to: 'origin' } },
      '2 values of b not in origin of "raw.flights"',
    ],
    [{ row_count: { min: 10 } }, 'it has 3 rows, not at least 10'],
    [
      { sql: "with w as (select * from {{output}}) select a, b from w where b = 'x' order by 1;" },
      'its query finds 1 row, such as a = 1, b = "x"',
    ],
  ])('%j says what it found', async (check, found) => {
    const rows = "select * from (values (1, 'x'), (null, 'y'), (3, null)) as t(a, b)";
    const run = await table(rows, { 'm.found': { checks: [{ ...check, name: 'it', severity: 'warn' }] } });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(run.checks[0]?.message).toContain(found);
    expect(run.checks[0]?.metadata).toHaveProperty('rows');
  });

  test('that hold are reported as passed', async () => {
    const checks = [{ name: 'b', references: { column: 'b', asset: 'raw.flights', to: 'origin' } }];
    const run = await table("select 'A1' as b", { 'm.passed': { checks } });
    expect(run.checks).toEqual([{ name: 'b', passed: true, severity: 'error' }]);
  });
});

describe('a view', () => {
  const view = (sql: string, outputs: object = { 'm.v': { kind: 'view' } }) =>
    bench.run({ type: 'sql', config: { sql, materialize: 'view' }, inputs, outputs: outputs as never });

  test('is made, and left alone when its definition is the same but for white space and comments', async () => {
    expect((await view('select origin from raw.flights')).outcome).toEqual({ state: 'succeeded' });
    const again = await view('select   origin\n-- the same\nfrom raw.flights');
    expect(again.outcome).toMatchObject({ state: 'unchanged' });
    expect(again.materialized).toEqual({});
    expect((await view('select day from raw.flights')).outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select count(*) from m.v')).toEqual([[12]]);
  });

  test('is not replaced by one that fails its checks', async () => {
    await view('select 1 as a', { 'm.v2': { kind: 'view' } });
    const run = await view('select unnest([1, 1]) as a', {
      'm.v2': { kind: 'view', checks: [{ name: 'u', unique: 'a' }] },
    });
    expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'check' } });
    expect(await bench.rows('select count(*) from m.v2')).toEqual([[1]]);
  });

  test('takes the place of a table of its name', async () => {
    await table('select 1 as a', { 'm.was_table': {} });
    expect((await view('select 2 as a', { 'm.was_table': { kind: 'view' } })).outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select a from m.was_table')).toEqual([[2]]);
  });
});

describe('an incremental table', () => {
  const day = (from: string, to = from): StepPartition => {
    const end = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 19);
    const start = `${from}T00:00:00`;
    return {
      key: from === to ? from : `${from}..${to}`,
      keys: from === to ? [from] : [from, to],
      set: 'daily',
      bounds: { start, end, startMs: Date.parse(`${start}Z`), endMs: Date.parse(`${end}Z`) },
    };
  };
  const OWN_DAYS =
    'select day, origin, delay from raw.flights where day >= {{partition.start}} and day < {{partition.end}}';
  const incremental = (asset: string, sql: string, partition?: StepPartition, by: unknown = 'day') =>
    bench.run({
      type: 'sql',
      config: { sql, materialize: { type: 'incremental', by: by as string } },
      inputs,
      outputs: { [asset]: {} },
      ...(partition === undefined ? {} : { partition }),
    });
  const daysOf = (asset: string) => bench.rows(`select day, count(*) from ${asset} group by day order by day`);

  test('has the same rows when a partition is made twice, and those of other partitions stay', async () => {
    for (const key of ['2001-01-01', '2001-01-02', '2001-01-01']) {
      const run = await incremental('m.daily', OWN_DAYS, day(key));
      expect(run.outcome).toEqual({ state: 'succeeded' });
      expect(run.materialized['m.daily']?.rows).toBe(4);
    }
    expect(await daysOf('m.daily')).toEqual([
      ['2001-01-01', 4],
      ['2001-01-02', 4],
    ]);
  });

  test('takes a range of partitions in one go', async () => {
    const run = await incremental('m.range', OWN_DAYS, day('2001-01-01', '2001-01-03'));
    expect(run.materialized['m.range']?.rows).toBe(12);
    expect(await daysOf('m.range')).toEqual([
      ['2001-01-01', 4],
      ['2001-01-02', 4],
      ['2001-01-03', 4],
    ]);
  });

  test('refuses rows of other partitions, and keeps the old ones', async () => {
    await incremental('m.strict', OWN_DAYS, day('2001-01-01'));
    const run = await incremental(
      'm.strict',
      'select day, origin, delay + 100 as delay from raw.flights',
      day('2001-01-01'),
    );
    expect(run.error).toMatch(/gives rows that are not of partition "2001-01-01", such as day = "2001-01-0[23]"/);
    expect(run.error).toContain(`"day" >= date '2001-01-01' and "day" < date '2001-01-02'`);
    expect(await bench.rows('select max(delay) from m.strict')).toEqual([[9]]);
  });

  test('refuses rows that belong to no partition', async () => {
    const run = await incremental('m.nulls2', 'select null::date as day', day('2001-01-01'));
    expect(run.error).toContain('such as day = null');
  });

  test('keeps the old rows when a check of the new ones fails, and looks at the new ones only', async () => {
    const checked = (sql: string, key: string) =>
      bench.run({
        type: 'sql',
        config: { sql, materialize: { type: 'incremental', by: 'day' } },
        inputs,
        outputs: { 'm.day_checked': { checks: [{ name: 'four', row_count: { min: 4, max: 4 } }] } },
        partition: day(key),
      });
    expect((await checked(OWN_DAYS, '2001-01-01')).outcome).toEqual({ state: 'succeeded' });
    expect((await checked(OWN_DAYS, '2001-01-02')).outcome).toEqual({ state: 'succeeded' });
    const run = await checked(`${OWN_DAYS} and origin = 'A0'`, '2001-01-02');
    expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'check' } });
    expect(await daysOf('m.day_checked')).toEqual([
      ['2001-01-01', 4],
      ['2001-01-02', 4],
    ]);
  });

  test('gets a new column, and refuses one that changes or goes', async () => {
    await incremental('m.columns', OWN_DAYS, day('2001-01-01'));
    const wider = OWN_DAYS.replace('delay from', 'delay, 1 as extra from');
    expect((await incremental('m.columns', wider, day('2001-01-02'))).outcome).toEqual({ state: 'succeeded' });
    expect(await bench.rows('select sum(extra), count(*) from m.columns')).toEqual([[4, 8]]);
    const other = await incremental('m.columns', wider.replace('1 as', "'x' as"), day('2001-01-03'));
    expect(other.error).toContain('column "extra" is VARCHAR now and INTEGER in the table');
    const narrower = await incremental('m.columns', OWN_DAYS, day('2001-01-03'));
    expect(narrower.error).toContain('column "extra" is in the table, but not in the query');
    expect(await bench.rows('select count(*) from m.columns')).toEqual([[8]]);
  });

  test('that is cancelled in the middle has the old rows', async () => {
    await incremental('m.cancelled', OWN_DAYS, day('2001-01-01'));
    const controller = new AbortController();
    const slow = `${OWN_DAYS} and (select count(*) from range(1000000000) as a, range(1000) as b) > 0`;
    const going = bench.run(
      {
        type: 'sql',
        config: { sql: slow, materialize: { type: 'incremental', by: 'day' } },
        inputs,
        outputs: { 'm.cancelled': {} },
        partition: day('2001-01-01'),
      },
      controller,
    );
    await bench.rows('select 1');
    controller.abort(new Error('cancelled'));
    expect((await going).outcome).toEqual({ state: 'cancelled' });
    expect(await daysOf('m.cancelled')).toEqual([['2001-01-01', 4]]);
  });

  test('is made by many steps at once', async () => {
    const keys = ['2001-01-01', '2001-01-02', '2001-01-03'];
    const runs = await Promise.all(keys.map((key) => incremental('m.at_once', OWN_DAYS, day(key))));
    expect(runs.map((run) => run.error)).toEqual(['', '', '']);
    expect(await daysOf('m.at_once')).toEqual(keys.map((key) => [key, 4]));
  });

  test('of two dimensions replaces one cell', async () => {
    const cell = (region: string): StepPartition => ({
      key: `2001-01-01|${region}`,
      keys: [`2001-01-01|${region}`],
      set: 'day_region',
      dimensions: { daily: day('2001-01-01'), regions: { key: region, keys: [region], set: 'regions' } },
    });
    const sql = `select day, origin as region, delay from raw.flights
      where day >= {{partition.daily.start}} and day < {{partition.daily.end}} and origin = {{partition.regions.key}}`;
    const by = { daily: 'day', regions: 'region' };
    for (const region of ['A0', 'A1', 'A0']) {
      expect((await incremental('m.cells', sql, cell(region), by)).error).toBe('');
    }
    expect(await bench.rows('select region, count(*) from m.cells group by region order by region')).toEqual([
      ['A0', 2],
      ['A1', 2],
    ]);
  });

  test('needs partitions, and a column that is there', async () => {
    expect((await incremental('m.none', 'select 1 as day')).error).toContain('give it `partitions:`');
    expect((await incremental('m.none', 'select 1 as a', day('2001-01-01'))).error).toContain('no column "day"');
  });
});

describe('statements', () => {
  const statements = (sql: string, outputs: object) =>
    bench.run({ type: 'sql', config: { sql, materialize: 'statement' }, inputs, outputs: outputs as never });

  test('make several tables at once', async () => {
    const sql =
      'create or replace table s.one as select 1 as a; create or replace table s.two as select * from raw.flights;';
    await bench.session((session) => session.execute('create schema if not exists s'));
    const run = await statements(sql, { 's.one': {}, 's.two': {} });
    expect(run.outcome).toEqual({ state: 'succeeded' });
    expect(run.materialized).toEqual({ 's.one': { rows: 1 }, 's.two': { rows: 12 } });
  });

  test('are all undone when a check of an output fails', async () => {
    await bench.session((session) => session.execute('create table s.log as select 1 as a'));
    const run = await statements('insert into s.log values (1)', { 's.log': { checks: [{ name: 'u', unique: 'a' }] } });
    expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'check' } });
    expect(await bench.rows('select count(*) from s.log')).toEqual([[1]]);
  });
});

describe('files and tables', () => {
  test('a file is read by SQL in the place of a table', async () => {
    await bench.session((session) =>
      session.unload("select 'BUD' as iata, 'Budapest' as city", `${bench.folder}/airports.csv`, 'csv'),
    );
    const environment = { given: { type: 'local_files', root: '.' } };
    const run = await bench.run({
      type: 'sql',
      config: { sql: 'select raw.airports.city from raw.airports' },
      environment,
      inputs: { 'raw.airports': { kind: 'outside', resource: 'given', path: 'airports.csv' } },
      outputs: { 'm.airports': {} },
    });
    expect(run.error).toBe('');
    expect(await bench.rows('select city from m.airports')).toEqual([['Budapest']]);
  });

  test('a table that a file store keeps is written there as parquet, once its contract holds', async () => {
    const step = (sql: string) =>
      bench.run({
        type: 'sql',
        config: { sql },
        inputs,
        outputs: { 'out.delays': { resource: 'files', columns: { n: { type: 'bigint' } } } },
      });
    const run = await step('select count(*) as n from raw.flights');
    expect(run.error).toBe('');
    expect(run.materialized['out.delays']).toMatchObject({ rows: 1 });
    expect(await bench.rows(`select n from '${bench.folder}/files/out/delays.parquet'`)).toEqual([[12]]);
    expect((await step("select 'x' as n")).error).toContain('breaks its contract');
    expect(await bench.rows(`select n from '${bench.folder}/files/out/delays.parquet'`)).toEqual([[12]]);
  });

  test('a file that is not there is named', async () => {
    const run = await bench.run({
      type: 'sql',
      config: { sql: 'select * from raw.gone' },
      inputs: { 'raw.gone': { kind: 'outside', resource: 'files', path: 'gone.csv' } },
      outputs: { 'm.gone': {} },
    });
    expect(run.error).toBe('"raw.gone" is not there: the resource "files" has no file "gone.csv".');
  });
});
