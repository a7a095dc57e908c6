import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStepBench, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
beforeAll(async () => {
  bench = await openStepBench();
  await bench.session((session) =>
    session.execute('create schema s; create table s.t as select unnest([1, 1, 2]) as a'),
  );
});
afterAll(() => bench.close());

const check = (...checks: object[]) =>
  bench.run({ type: 'check', name: 'quality', config: { checks: checks as never }, inputs: { 's.t': {} } });

test('all checks are run, and the errors among those that fail are told together', async () => {
  const run = await check(
    { asset: 's.t', unique: 'a' },
    { asset: 's.t', row_count: { min: 1 } },
    { name: 'small', sql: 'select * from s.t where a > 1' },
    { name: 'odd', sql: 'select * from s.t where a = 1', severity: 'warn' },
  );
  expect(run.outcome).toMatchObject({ state: 'failed', error: { kind: 'check', retryable: false } });
  expect(run.error).toBe(
    'Checks fail: "unique_a" of "s.t": 1 group of rows alike in a, such as a = 1, rows_alike = 2; "small" of "s.t": its query finds 1 row, such as a = 2.',
  );
  expect(run.checks.map(({ name, passed }) => [name, passed])).toEqual([
    ['unique_a', false],
    ['row_count', true],
    ['small', false],
    ['odd', false],
  ]);
});

test('a warning does not fail the job, and is logged', async () => {
  const run = await check({ name: 'odd', sql: 'select * from s.t where a = 1', severity: 'warn' });
  expect(run.outcome).toEqual({ state: 'succeeded' });
  const logged = run.messages.filter((message) => message.kind === 'logged');
  expect(logged).toMatchObject([
    { level: 'warn', message: 'Check "odd" of "s.t": its query finds 2 rows, such as a = 1.' },
  ]);
});

test('a query that cannot be run fails the job with the place where it is written', async () => {
  const run = await check({ sql: 'select b\nfrom s.t' });
  expect(run.error).toContain('jobs/job.job.yaml (config.checks.0.sql):1: select b');
});
