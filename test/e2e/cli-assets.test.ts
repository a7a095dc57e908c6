import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AssetStatus } from '../../src/run/assets/asset-status.ts';
import { type Outcome, runMillrace } from '../cli/run-millrace.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-assets-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/shops.csv'), 'shop\nharbour\n');
  writeFileSync(join(folder, 'millrace.yaml'), PROJECT);
  writeFileSync(join(folder, 'all.job.yaml'), JOBS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROJECT = `millrace: 1
project: looked_at
descriptors: ["*.job.yaml"]
sql: {dialect: duckdb}
partitions: {daily: {every: day, start: 2001-01-01, end: 2001-01-11}}
environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: dev.duckdb}
      files: {type: local_files, root: data}
  prod: {extends: dev}
assets: {raw.shops: {resource: files, path: shops.csv, max_age: 1d, owners: [ops]}}
`;

/** Says that the table that it makes by itself is made. */
const TELL = `
const { inflateSync } = require('node:zlib');
const { appendFileSync } = require('node:fs');
const { path } = JSON.parse(inflateSync(Buffer.from(process.env.DAGSTER_PIPES_MESSAGES, 'base64')));
const tell = (method, params) => appendFileSync(path, JSON.stringify({ __dagster_pipes_version: '0.1', method, params }) + '\\n');
tell('opened', {});
tell('report_asset_materialization', { metadata: {}, data_version: 'v1' });
tell('closed', {});
`;

const JOBS = `jobs:
  clean.shops: {type: sql, memoize: true, config: {sql: select * from raw.shops}, outputs: {clean.shops: {max_age: 1d}}}
  facts.sales:
    type: sql
    partitions: daily
    config: {sql: "select {{partition.start}} as day, 7 as sold", materialize: {type: incremental, by: day}}
  notes.told: {type: shell, config: {command: [${JSON.stringify(process.execPath)}, "-e", ${JSON.stringify(TELL)}]}, outputs: {notes.told: {slot: table, checks: [{name: few, row_count: {max: 1}}]}}}
`;

function millrace(...line: readonly string[]): Promise<Outcome> {
  return runMillrace(line, { cwd: folder });
}

async function inWarehouse(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, 'dev.duckdb'));
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

async function statusOf(name: string): Promise<AssetStatus> {
  const { stdout } = await millrace('assets', name, '--output', 'json');
  return JSON.parse(stdout) as AssetStatus; // as the command documents it
}

test('assets are told before any run, with what misses and who makes it; a wrong name with the nearest one', async () => {
  const { code, stdout } = await millrace('assets');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^clean\.shops +table +clean\.shops +never made +nothing yet, may be 1d old$/m);
  expect(stdout).toMatch(/^facts\.sales +table +facts\.sales +never made +0 of 10$/m);
  expect(stdout).toMatch(/^raw\.shops +outside +never seen/m);
  expect(await millrace('assets', 'clean.shop')).toMatchObject({
    code: 2,
    stderr: 'There is no asset "clean.shop". Did you mean "clean.shops"?\n',
  });
  expect((await millrace('assets', '--select', 'clean.shops', '--output', 'names')).stdout).toBe(
    'clean.shops\nraw.shops\n',
  );
});

test('after runs assets are told with what was made and seen, the days that miss, and data that failed a check', async () => {
  expect(await millrace('run', '--select', 'facts.sales', '--partition', '2001-01-02..2001-01-04')).toMatchObject({
    code: 0,
  });
  expect(await millrace('run', '--select', 'clean.shops')).toMatchObject({ code: 0 });
  await inWarehouse('create schema notes; create table notes.told as select unnest([1, 2]) as note');
  expect(await millrace('run', '--select', 'notes.told')).toMatchObject({ code: 1 });

  expect(await statusOf('facts.sales')).toMatchObject({
    latest: { step: 'facts.sales[2001-01-02..2001-01-04]' },
    partitions: { set: 'daily', expected: 10, made: 3, missing: ['2001-01-01', '2001-01-05..2001-01-10'] },
  });
  expect(await statusOf('clean.shops')).toMatchObject({ latest: { rows: 1 }, freshness: { state: 'fresh' }, bad: [] });
  expect(await statusOf('notes.told')).toMatchObject({
    latest: { dataVersion: 'v1' },
    bad: [{ check: 'few', partitions: [] }],
  });
  const { stdout } = await millrace('assets', 'raw.shops');
  expect(stdout).toMatch(/seen by clean\.shops of run_/);
  expect(stdout).toContain('path: shops.csv\n');
  expect((await millrace('assets')).stdout).toMatch(/^facts\.sales .* 3 of 10 +2001-01-01, 2001-01-05\.\.2001-01-10/m);
  expect((await millrace('assets', 'notes.told')).stdout).toContain('failed "few": what reads it stops until');
  expect((await millrace('assets', '--env', 'prod')).stdout).toMatch(/^clean\.shops +table +clean\.shops +never made/m);
});
