import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StepPartition } from '../../src/plugin.ts';
import type { OpenResource, SqlSession } from '../../src/ports/resource.ts';
import { createPostgresType } from '../../src/resources/postgres/postgres.ts';
import type { Json } from '../../src/std/json.ts';
import { createTestContext } from '../contract/test-context.ts';
import { createTestDatabase } from '../rig/postgres.ts';
import { openStepBench, type BenchStep, type StepBench } from './step-bench.ts';

/** What jobs of type sql promise of tables and views on DuckDB (`jobtypes/sql/sql.test.ts`), and what is Postgres's own. */
const { url, missing } = await createTestDatabase();
if (missing === undefined) describeSql();
else test('sql on Postgres', (context) => context.skip(missing));

function describeSql(): void {
  let bench: StepBench;
  let warehouse: OpenResource;
  beforeAll(async () => {
    bench = await openStepBench();
    warehouse = await createPostgresType().open({ url }, createTestContext('/'));
    await execute(`
      create schema raw;
      create table raw.flights as
        select date '2001-01-01' + n % 3 as day, 'A' || (n % 2) as origin, n as delay from generate_series(0, 11) as t(n)`);
  });
  afterAll(async () => {
    await warehouse.close();
    await bench.close();
  });

  const inSession = <T>(work: (session: SqlSession) => Promise<T>): Promise<T> => {
    if (warehouse.sql === undefined) throw new Error('not a warehouse');
    return warehouse.sql.session(work, new AbortController().signal);
  };
  const execute = (sql: string) => inSession((session) => session.execute(sql));
  const rows = (sql: string): Promise<readonly (readonly Json[])[]> =>
    inSession(async (session) => (await session.query(sql)).rows);
  const run = (step: Omit<BenchStep, 'type'>, controller?: AbortController) =>
    bench.run(
      {
        type: 'sql',
        inputs: { 'raw.flights': {} },
        environment: { warehouse: { type: 'postgres', url, lock_timeout: '2s' } },
        ...step,
      },
      controller,
    );
  const table = (sql: string, outputs: BenchStep['outputs']) => run({ config: { sql }, outputs: outputs ?? {} });
  const view = (sql: string, outputs: BenchStep['outputs']) =>
    run({ config: { sql, materialize: 'view' }, outputs: outputs ?? {} });

  describe('a table on Postgres', () => {
    test('holds the rows of the query, also when it is made again, and nothing is left aside', async () => {
      for (const flights of [6, 6]) {
        const made = await table('select origin, count(*) as flights from raw.flights group by origin;  -- done', {
          'm.t': {},
        });
        expect(made.error).toBe('');
        expect(made.materialized).toMatchObject({ 'm.t': { rows: 2 } });
        expect(await rows('select flights from m.t')).toEqual([[flights], [flights]]);
      }
      expect(await rows(`select table_name from information_schema.tables where table_schema = 'm'`)).toEqual([['t']]);
    });

    test('has values in it as literals, whatever they hold', async () => {
      const name = "O'Hare\\'; drop table raw.flights; --";
      const made = await run({
        config: { sql: 'select {{params.name}} as name, {{params.n}} as n' },
        params: { name, n: 3 },
        outputs: { 'm.values': {} },
      });
      expect(made.error).toBe('');
      expect(await rows('select name, n from m.values')).toEqual([[name, 3]]);
    });

    test('keeps its old rows when the query fails, and the error tells the line that people wrote', async () => {
      await table('select 1 as a', { 'm.kept': {} });
      const made = await run({
        config: { file: 'lib/q.sql' },
        files: {
          'lib/q.sql': '-- a comment\n{{#if params.no}}\nleft out\n{{/if}}\nselect\n  nowhere\nfrom raw.flights',
        },
        params: { no: false },
        outputs: { 'm.kept': {} },
      });
      expect(made.error).toBe('jobs/lib/q.sql:6: column "nowhere" does not exist');
      expect(await rows('select a from m.kept')).toEqual([[1]]);
    });

    test('reads itself as it was', async () => {
      await table('select 1 as a', { 'm.self': {} });
      expect((await table('select a + 1 as a from m.self', { 'm.self': {} })).error).toBe('');
      expect(await rows('select a from m.self')).toEqual([[2]]);
    });

    test('keeps its rights, its indexes and the views on it when its columns are the same', async () => {
      await table('select 1 as a', { 'm.used': {} });
      await execute(
        'create view m.on_used as select a + 1 as b from m.used; create index used_a on m.used (a); grant select on m.used to public',
      );
      expect((await table('select 5 as a', { 'm.used': {} })).error).toBe('');
      expect(await rows('select b from m.on_used')).toEqual([[6]]);
      expect(await rows(`select indexname from pg_indexes where tablename = 'used'`)).toEqual([['used_a']]);
      expect(
        await rows(
          `select count(*) from information_schema.table_privileges where table_name = 'used' and grantee = 'PUBLIC'`,
        ),
      ).toEqual([[1]]);
    });

    test('keeps its rights and the views on it when its columns change', async () => {
      await table('select 1 as a', { 'm.grown': {} });
      await execute(`
        create view m.on_grown as select a as b from m.grown;
        create view m.on_both as select b, a from m.on_grown, m.grown;
        grant select on m.grown, m.on_grown to public`);
      expect((await table(`select 'x' as c, 5 as a`, { 'm.grown': {} })).error).toBe('');
      expect(await rows('select b, a from m.on_both')).toEqual([[5, 5]]);
      expect(
        await rows(
          `select table_name from information_schema.table_privileges where table_name in ('grown', 'on_grown') and grantee = 'PUBLIC' order by 1`,
        ),
      ).toEqual([['grown'], ['on_grown']]);
    });

    test('stays as it was, with the views on it, when one of them does not fit its new columns', async () => {
      await table('select 1 as a', { 'm.needed': {} });
      await execute('create view m.on_needed as select a from m.needed');
      expect((await table('select 2 as b', { 'm.needed': {} })).error).toContain(
        'the view m.on_needed does not fit the new columns of "m"."needed"',
      );
      expect(await rows('select a from m.on_needed')).toEqual([[1]]);
    });

    test('takes the place of a view of its name, and a view that of a table', async () => {
      await view('select 1 as a', { 'm.changing': { kind: 'view' } });
      expect((await table('select 2 as a', { 'm.changing': {} })).error).toBe('');
      expect((await view('select 3 as a', { 'm.changing': { kind: 'view' } })).error).toBe('');
      expect(await rows('select a from m.changing')).toEqual([[3]]);
    });

    test('is read by others while it is made again', async () => {
      await table('select 1 as a', { 'm.open': {} });
      await execute('create view m.on_open as select a from m.open');
      await inSession(async (reader) => {
        await reader.begin();
        expect((await reader.query('select a from m.on_open')).rows).toEqual([[1]]);
        expect((await table('select 2 as a', { 'm.open': {} })).error).toBe('');
        expect((await reader.query('select a from m.on_open')).rows).toEqual([[2]]);
        await reader.commit();
      });
    });

    test('is made by a user who may make no schemas, where there is one', async () => {
      const { username } = new URL(url);
      await execute(
        `create role analyst login password 'a'; create schema given authorization analyst; revoke create on database ${new URL(url).pathname.slice(1)} from public`,
      );
      const asAnalyst = new URL(url);
      [asAnalyst.username, asAnalyst.password] = ['analyst', 'a'];
      const made = await run({
        config: { sql: 'select 1 as a' },
        outputs: { 'given.t': {} },
        environment: { warehouse: { type: 'postgres', url: asAnalyst.href } },
      });
      expect(made.error).toBe('');
      await execute(`drop owned by analyst; grant analyst to ${username}; drop role analyst`);
    });
  });

  describe('a contract on Postgres', () => {
    test('that is kept is reported as passed, whatever the engine calls the types', async () => {
      const columns = {
        origin: { type: 'text', nullable: false },
        flights: { type: 'bigint' },
        mean: { type: 'double' },
        day: { type: 'date' },
        code: { type: 'varchar' },
      };
      const made = await table(
        `select origin, count(*) as flights, avg(delay)::float8 as mean, min(day) as day, max(origin)::varchar(3) as code from raw.flights group by origin`,
        { 'm.contract': { columns } },
      );
      expect(made.error).toBe('');
      expect(made.checks).toEqual([{ name: 'contract', passed: true, severity: 'error' }]);
    });

    test('that is broken says all that is wrong, and the old rows stay', async () => {
      await table('select 1 as a', { 'm.broken': {} });
      const made = await table('select 2 as a, 3 as c', {
        'm.broken': { columns: { a: { type: 'text' }, b: { type: 'integer' } } },
      });
      expect(made.error).toBe(
        '"m.broken" breaks its contract: column "a" is integer, the contract says text; column "b" is missing; column "c" is not in the contract.',
      );
      expect(await rows('select a from m.broken')).toEqual([[1]]);
    });

    test('with a type that the warehouse does not know says which', async () => {
      const made = await table('select 1 as a', {
        'm.odd': { columns: { a: { type: 'integer' }, b: { type: 'strang' } } },
      });
      expect(made.error).toContain('"strang"');
      expect(made.error).toContain('"b"');
    });
  });

  test('checks on Postgres look at all, and keep the old rows when one fails', async () => {
    await table('select 1 as a', { 'm.checked': {} });
    const checks = [
      { name: 'unique_a', unique: 'a' },
      { name: 'rows', row_count: { max: 1 } },
      { name: 'known', references: { column: 'a', asset: 'raw.flights', to: 'delay' } },
      { name: 'few', accepted_values: { column: 'a', values: [1] } },
      { name: 'own', sql: 'select * from {{output}} where a > 2', severity: 'warn' as const },
    ];
    const made = await table('select unnest(array[2, 2, 3]) as a', { 'm.checked': { checks } });
    expect(made.checks.map(({ name, passed }) => [name, passed])).toEqual([
      ['unique_a', false],
      ['rows', false],
      ['known', true],
      ['few', false],
      ['own', false],
    ]);
    expect(made.error).toContain('1 group of rows alike in a, such as a = 2, rows_alike = 2');
    expect(await rows('select a from m.checked')).toEqual([[1]]);
  });

  describe('a view on Postgres', () => {
    test('is made, and left alone when its definition is the same but for white space and comments', async () => {
      expect((await view('select origin from raw.flights', { 'm.v': { kind: 'view' } })).outcome).toEqual({
        state: 'succeeded',
      });
      const again = await view('select   origin\n-- the same\nfrom raw.flights', { 'm.v': { kind: 'view' } });
      expect(again.outcome).toMatchObject({ state: 'unchanged' });
      expect((await view('select day from raw.flights', { 'm.v': { kind: 'view' } })).error).toBe('');
      expect(await rows('select count(*) from m.v')).toEqual([[12]]);
    });

    test('gets other columns below views that stand on it', async () => {
      await view('select 1 as a', { 'm.base': { kind: 'view' } });
      await execute('create view m.on_base as select a from m.base; grant select on m.base to public');
      expect((await view('select 2 as a, 3 as b', { 'm.base': { kind: 'view' } })).error).toBe('');
      expect((await view(`select 'x' as b, 4 as a`, { 'm.base': { kind: 'view' } })).error).toBe('');
      expect(await rows('select a from m.on_base')).toEqual([[4]]);
    });

    test('is not replaced by one that fails its checks', async () => {
      await view('select 1 as a', { 'm.v2': { kind: 'view' } });
      const made = await view('select unnest(array[1, 1]) as a', {
        'm.v2': { kind: 'view', checks: [{ name: 'u', unique: 'a' }] },
      });
      expect(made.outcome).toMatchObject({ state: 'failed', error: { kind: 'check' } });
      expect(await rows('select count(*) from m.v2')).toEqual([[1]]);
    });
  });

  describe('an incremental table on Postgres', () => {
    const OWN_DAYS =
      'select day, origin, delay from raw.flights where day >= {{partition.start}} and day < {{partition.end}}';
    const incremental = (asset: string, sql: string, partition: StepPartition, controller?: AbortController) =>
      run(
        { config: { sql, materialize: { type: 'incremental', by: 'day' } }, outputs: { [asset]: {} }, partition },
        controller,
      );
    const daysOf = (asset: string) => rows(`select day, count(*) from ${asset} group by day order by day`);

    test('has the same rows when a partition is made twice, and those of other partitions stay', async () => {
      for (const key of ['2001-01-01', '2001-01-02', '2001-01-01']) {
        const made = await incremental('m.daily', OWN_DAYS, day(key));
        expect(made.error).toBe('');
        expect(made.materialized['m.daily']?.rows).toBe(4);
      }
      expect(await daysOf('m.daily')).toEqual([
        ['2001-01-01', 4],
        ['2001-01-02', 4],
      ]);
    });

    test.each(['timestamp', 'timestamptz', 'text'])('knows its partitions by a column of type %s', async (type) => {
      const asset = `m.by_${type}`;
      const sql = `select day::${type} as day, delay from raw.flights where day = {{partition.key}}::date`;
      for (const key of ['2001-01-01', '2001-01-02', '2001-01-01'])
        expect((await incremental(asset, sql, day(key))).error).toBe('');
      expect(await rows(`select count(*) from ${asset}`)).toEqual([[8]]);
    });

    test('refuses rows of other partitions, and keeps the old ones', async () => {
      await incremental('m.strict', OWN_DAYS, day('2001-01-01'));
      const made = await incremental(
        'm.strict',
        'select day, origin, delay + 100 as delay from raw.flights',
        day('2001-01-01'),
      );
      expect(made.error).toMatch(/gives rows that are not of partition "2001-01-01", such as day = "2001-01-0[23]"/);
      expect(await rows('select max(delay) from m.strict')).toEqual([[9]]);
    });

    test('gets a new column, and refuses one that changes', async () => {
      await incremental('m.columns', OWN_DAYS, day('2001-01-01'));
      const wider = OWN_DAYS.replace('delay from', 'delay, 1 as extra from');
      expect((await incremental('m.columns', wider, day('2001-01-02'))).error).toBe('');
      expect(await rows('select sum(extra), count(*) from m.columns')).toEqual([[4, 8]]);
      const other = await incremental('m.columns', wider.replace('1 as', "'x' as"), day('2001-01-03'));
      expect(other.error).toContain('column "extra" is text now and integer in the table');
    });

    test('that is cancelled in the middle has the old rows', async () => {
      await incremental('m.cancelled', OWN_DAYS, day('2001-01-01'));
      const controller = new AbortController();
      const slow = `${OWN_DAYS} and (select count(*) from generate_series(1, 1000000000) as a, generate_series(1, 1000) as b) > 0`;
      const going = incremental('m.cancelled', slow, day('2001-01-01'), controller);
      await expect
        .poll(() =>
          rows(
            `select count(*) from pg_stat_activity where state = 'active' and query like '%1000000000%' and pid <> pg_backend_pid()`,
          ),
        )
        .toEqual([[1]]);
      controller.abort(new Error('cancelled'));
      expect((await going).outcome).toEqual({ state: 'cancelled' });
      expect(await daysOf('m.cancelled')).toEqual([['2001-01-01', 4]]);
    });

    test('is made by many steps at once', async () => {
      const keys = ['2001-01-01', '2001-01-02', '2001-01-03'];
      const runs = await Promise.all(keys.map((key) => incremental('m.at_once', OWN_DAYS, day(key))));
      expect(runs.map(({ error }) => error)).toEqual(['', '', '']);
      expect(await daysOf('m.at_once')).toEqual(keys.map((key) => [key, 4]));
    });
  });

  test('many tables and one table at once are made on Postgres', async () => {
    const names = ['one', 'two', 'three', 'shared', 'shared', 'shared'];
    const runs = await Promise.all(
      names.map((name) => table('select delay from raw.flights', { [`fresh.${name}`]: {} })),
    );
    expect(runs.map(({ error }) => error)).toEqual(names.map(() => ''));
    expect(await rows('select count(*) from fresh.shared')).toEqual([[12]]);
  });

  test('statements on Postgres are done all or not at all', async () => {
    await table('select 1 as a', { 'm.stated': {} });
    const statement = (sql: string) => run({ config: { sql, materialize: 'statement' }, outputs: { 'm.stated': {} } });
    expect((await statement('delete from m.stated; insert into m.stated values (2); select 1 / 0;')).error).toContain(
      'division by zero',
    );
    expect(await rows('select a from m.stated')).toEqual([[1]]);
    const made = await statement('delete from m.stated; insert into m.stated values (2), (3);');
    expect(made.materialized['m.stated']?.rows).toBe(2);
  });

  test('a file is read by SQL on Postgres, and a table of it is given to what reads files', async () => {
    const copied = await bench.run({
      type: 'shell',
      config: { script: `printf 'airport,flights\\nBUD,12\\n' > "$MILLRACE_OUTPUT_FILE"` },
      outputs: { 'raw.airports': { kind: 'file', format: 'csv', slot: 'file' } },
    });
    expect(copied.error).toBe('');
    const made = await run({
      config: { sql: 'select airport, flights * 2 as flights from raw.airports' },
      inputs: { 'raw.airports': { kind: 'file', format: 'csv' } },
      outputs: { 'm.airports': {} },
    });
    expect(made.error).toBe('');
    expect(await rows('select airport, flights from m.airports')).toEqual([['BUD', 24]]);
    const read = await bench.run({
      type: 'shell',
      config: { script: 'head -c 4 "$MILLRACE_INPUT_M_AIRPORTS"' },
      inputs: { 'm.airports': {} },
      environment: { warehouse: { type: 'postgres', url } },
    });
    expect(read.stdout).toBe('PAR1');
  });
}

function day(key: string): StepPartition {
  const start = `${key}T00:00:00`;
  const end = new Date(Date.parse(`${start}Z`) + 86_400_000).toISOString().slice(0, 19);
  return {
    key,
    keys: [key],
    set: 'daily',
    bounds: { start, end, startMs: Date.parse(`${start}Z`), endMs: Date.parse(`${end}Z`) },
  };
}
