import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-waiting-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: waiting
descriptors: ["*.job.yaml"]
sql: {dialect: duckdb}
partitions: {daily: {every: day, start: 2001-01-01, end: 2001-02-01}}
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: dev.duckdb}
      files: {type: local_files, root: data}
assets:
  raw.airports: {resource: files, path: airports.csv}
  ops.rates: {resource: warehouse, table: ops.rates, updated_column: updated}
  ops.sales: {resource: warehouse, table: ops.sales, partitions: daily, by: sold_at}
`;

const JOBS = `
jobs:
  clean.airports: {type: sql, config: {sql: select * from raw.airports}, inputs: {raw.airports: {max_age: 1d, timeout: 1s, check_every: 1s}}}
  clean.rates: {type: sql, memoize: true, config: {sql: select * from ops.rates}, inputs: {ops.rates: {max_age: 1d}}}
  clean.sales:
    type: sql
    partitions: daily
    config: {sql: "select * from ops.sales where sold_at::date = {{partition.start}}", materialize: {type: incremental, by: sold_at}}
    inputs: {ops.sales: {timeout: 1s, check_every: 1s}}
`;

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: folder });
}

async function inWarehouse(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, 'dev.duckdb'));
  try {
    const connection = await instance.connect();
    await connection.run(sql);
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

test('a step that waits holds no process: the database of its run can be opened by others meanwhile', async () => {
  writeFileSync(join(folder, 'all.job.yaml'), PATIENT_JOBS.replace('FOLDER', folder));
  const run = millrace('run');
  await vi.waitFor(() => expect(existsSync(join(folder, 'data/first.csv'))).toBe(true), { timeout: 60_000 });
  await vi.waitFor(() => inWarehouse('select * from clean.first'), { timeout: 60_000, interval: 250 });
  writeFileSync(join(folder, 'data/airports.csv'), 'code,name\nBUD,Budapest\n');
  const { code, stderr } = await run;
  expect(code, stderr).toBe(0);
});

const PATIENT_JOBS = `
jobs:
  clean.first: {type: sql, config: {sql: select 1 as one}}
  tell: {type: shell, config: {command: [touch, FOLDER/data/first.csv]}, after: [clean.first]}
  clean.airports: {type: sql, config: {sql: select * from raw.airports}, inputs: {raw.airports: {max_age: 1d, timeout: 1m, check_every: 8s}}}
`;

describe('data outside', () => {
  test('in a file is as old as the file: missing and old ones are waited for until the time is over', async () => {
    const missing = await millrace('run', '--select', 'clean.airports');
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('… clean.airports waits: "raw.airports" is not there');
    expect(missing.stderr).toContain('It waited for 1 second, and "raw.airports" is not there.');
    const file = join(folder, 'data/airports.csv');
    writeFileSync(file, 'iata\nBUD\n');
    utimesSync(file, new Date(), Date.now() / 1000 - 3 * 86_400);
    expect((await millrace('run', '--select', 'clean.airports')).stderr).toContain(
      '"raw.airports" is 3 days old, and at most 1 day is good enough',
    );
    utimesSync(file, new Date(), new Date());
    expect(await millrace('run', '--select', 'clean.airports')).toMatchObject({ code: 0 });
  });

  test('in a table is as old as the largest value of its column, and equal versions are not read again', async () => {
    const run = () => millrace('run', '--select', 'clean.rates');
    expect((await run()).stderr).toContain('✗ clean.rates  "ops.rates" is not there.');
    await inWarehouse(
      'create schema ops; create table ops.rates as select 1 as rate, now()::timestamp - interval 2 day as updated',
    );
    expect((await run()).stderr).toContain('"ops.rates" is 2 days old, and at most 1 day is good enough.');
    await inWarehouse("set timezone = 'UTC'; update ops.rates set updated = now()::timestamp - interval 2 hour");
    expect((await run()).stderr).toContain('✓ clean.rates  1 row');
    expect((await run()).stderr).toContain('= clean.rates  nothing that decides it has changed');
    await inWarehouse('insert into ops.rates select 2, updated from ops.rates');
    expect((await run()).stderr).toContain('✓ clean.rates  2 rows');
  });

  test('in a table with partitions is there by its rows', async () => {
    await inWarehouse("create schema ops; create table ops.sales as select timestamp '2001-01-05 13:00' as sold_at");
    const run = (day: string) => millrace('run', '--select', 'clean.sales', '--partition', day);
    expect(await run('2001-01-05')).toMatchObject({ code: 0 });
    expect((await run('2001-01-06')).stderr).toContain('partition 2001-01-06 of "ops.sales" is not there');
  });
});
