import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStepBench, type BenchStep, type StepBench } from '../../test/steps/step-bench.ts';

let bench: StepBench;
let place: string;
let count = 0;
beforeAll(async () => {
  bench = await openStepBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  place = `given${++count}`;
  mkdirSync(join(bench.folder, place, 'in'), { recursive: true });
  for (const name of ['a.csv', 'b.csv', 'c.txt'])
    writeFileSync(join(bench.folder, place, 'in', name), `n\n${name.length}\n`);
});

const run = (step: Partial<BenchStep>) =>
  bench.run({
    type: 'files',
    environment: { given: { type: 'local_files', root: place }, kept: { type: 'local_files', root: `${place}/kept` } },
    config: {},
    ...step,
  });
const listed = (path: string) => readdirSync(join(bench.folder, place, path)).sort();

test('an input asset is copied to the place of the output asset', async () => {
  const inputs = { 'src.a': { kind: 'outside', resource: 'given', path: 'in/a.csv' } } as const;
  const { outcome, materialized } = await run({
    config: {},
    inputs,
    outputs: { 'raw.a': { kind: 'file', format: 'csv' } },
  });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(readFileSync(join(bench.folder, 'files/raw/a.csv'), 'utf8')).toBe('n\n5\n');
  expect(materialized['raw.a']).toMatchObject({ bytes: 4, metadata: { location: { type: 'url' } } });
});

test('a csv file becomes the rows of a table', async () => {
  const inputs = { 'src.a': { kind: 'outside', resource: 'given', path: 'in/a.csv' } } as const;
  const { materialized } = await run({ config: {}, inputs, outputs: { 'raw.t': { kind: 'table' } } });
  expect(materialized['raw.t']).toMatchObject({ rows: 1 });
  expect(await bench.rows('select n from raw.t')).toEqual([[5]]);
});

test('a table becomes a parquet file', async () => {
  await bench.session((session) => session.execute('create or replace table t as select 7 as n'));
  const { error } = await run({
    config: {},
    inputs: { t: {} },
    outputs: { 'out.t': { kind: 'file', format: 'parquet' } },
  });
  expect(error).toBe('');
  expect(await bench.rows(`select n from '${bench.folder}/files/out/t.parquet'`)).toEqual([[7]]);
});

test('files that a glob finds are moved into a folder of another store', async () => {
  const config = { action: 'move', from: 'in/*.csv', to: 'done/' };
  const { outcome } = await run({ config, resources: { source: 'given', target: 'kept' } });
  expect(outcome).toEqual({ state: 'succeeded' });
  expect(listed('kept/done')).toEqual(['a.csv', 'b.csv']);
  expect(listed('in')).toEqual(['c.txt']);
});

test('files are archived in one', async () => {
  const config = { action: 'archive', from: 'in/*', to: 'all.tar.gz' };
  const { outcome } = await run({ config, resources: { source: 'given', target: 'kept' } });
  expect(outcome).toEqual({ state: 'succeeded' });
  const names = execFileSync('tar', ['-tzf', join(bench.folder, place, 'kept/all.tar.gz')], { encoding: 'utf8' });
  expect(names.trim().split('\n').sort()).toEqual(['a.csv', 'b.csv', 'c.txt']);
});

test('a glob that finds nothing fails, unless that is allowed', async () => {
  const resources = { source: 'given', target: 'kept' };
  expect((await run({ config: { from: 'in/*.parquet', to: 'x/' }, resources })).error).toBe(
    'There is no file "in/*.parquet".',
  );
  const allowed = await run({ config: { from: 'in/*.parquet', to: 'x/', empty: 'allow' }, resources });
  expect(allowed.outcome).toEqual({ state: 'succeeded' });
});

test('several files do not become one', async () => {
  const { error } = await run({
    config: { from: 'in/*', to: 'one.csv' },
    resources: { source: 'given', target: 'kept' },
  });
  expect(error).toContain('3 files cannot all become "one.csv"');
  expect(existsSync(join(bench.folder, place, 'kept'))).toBe(false);
});
