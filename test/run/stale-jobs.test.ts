import { expect, test } from 'vitest';
import { sha256 } from '../../src/app/hasher.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { AssetRecord } from '../../src/ports/store.ts';
import { findFreshJobs } from '../../src/run/find-fresh-jobs.ts';
import { findStaleJobs } from '../../src/run/find-stale-jobs.ts';
import { applyLaunch } from '../../src/run/plan/apply-launch.ts';
import { createPlanScope } from '../../src/run/plan/plan-scope.ts';
import { compileJobs } from './plan-project.ts';

const CHAIN = `
jobs:
  a: {type: sql, config: {sql: select 1 as x}}
  v: {type: sql, config: {sql: select x from a, materialize: view}}
  b: {type: sql, config: {sql: select x from v}, outputs: {b: {max_age: 1h}}}
  tell: {type: check, config: {checks: [{sql: select * from b where x > 9}]}}
`;

test('a job is stale until its data was made, and not after it', async () => {
  const graph = await compileJobs(CHAIN);
  expect(staleJobs(graph, [])).toEqual(['a', 'b', 'v']);
  expect(staleJobs(graph, [made('a', 1), made('v', 2), made('b', 3)])).toEqual([]);
});

test('what was made of something that was made again later is stale, through views, and so is what reads that', async () => {
  const graph = await compileJobs(`${CHAIN}  c: {type: sql, config: {sql: select x from b}}\n`);
  expect(staleJobs(graph, [made('a', 9), made('v', 2), made('b', 3), made('c', 4)])).toEqual(['b', 'c']);
});

test('a job that was changed is stale, with all that reads it; a view too', async () => {
  const graph = await compileJobs(CHAIN);
  const all = [made('a', 1), made('v', 2), made('b', 3)];
  expect(staleJobs(graph, all, { a: 'another' })).toEqual(['a', 'b', 'v']);
  expect(staleJobs(graph, all, { v: 'another' })).toEqual(['b', 'v']);
});

test('data that failed a check is stale', async () => {
  const graph = await compileJobs(CHAIN);
  expect(staleJobs(graph, [made('a', 1), made('v', 2), { ...made('b', 3), bad: 'unique' }])).toEqual(['b']);
});

test('of partitions each is held against those that it reads, and what is no key any more is not looked at', async () => {
  const graph = await compileJobs(`
jobs:
  raw.d: {type: shell, config: {command: [x]}, partitions: daily, outputs: {raw.d: {slot: file}}}
  clean.d: {type: shell, config: {command: [x]}, partitions: daily, inputs: raw.d, outputs: {clean.d: {slot: file}}}
`);
  const records = [
    made('raw.d', 1, '2001-01-01'),
    made('raw.d', 5, '2001-01-02'),
    made('clean.d', 3, '2001-01-01'),
    made('clean.d', 6, '2001-01-02'),
    made('clean.d', 2, 'no such day'),
  ];
  expect(staleJobs(graph, records)).toEqual([]);
  expect(staleJobs(graph, [...records, made('raw.d', 8, '2001-01-03'), made('clean.d', 7, '2001-01-03')])).toEqual([
    'clean.d',
  ]);
});

test('a job is fresh while each output is younger than its max_age allows', async () => {
  const graph = await compileJobs(CHAIN);
  const hourMs = 3_600_000;
  const freshAt = (records: readonly AssetRecord[], nowMs: number) => [...findFreshJobs(graph, records, nowMs)].sort();
  expect(freshAt([], 0)).toEqual(['a', 'tell', 'v']);
  expect(freshAt([made('b', 5)], 5 + hourMs)).toEqual(['a', 'b', 'tell', 'v']);
  expect(freshAt([made('b', 5)], 6 + hourMs)).toEqual(['a', 'tell', 'v']);
});

function made(asset: string, at: number, partition = ''): AssetRecord {
  return { asset, partition, at, run: 'run_1', step: asset, dataVersion: 'v', memoKey: 'k' };
}

/** `before`: what jobs were when `run_1` made their data, where that is not what they are now. */
function staleJobs(
  graph: Graph,
  records: readonly AssetRecord[],
  before: Readonly<Record<string, string>> = {},
): readonly string[] {
  const context = { nowMs: Date.UTC(2002, 0, 1), hash: sha256, parallelDefault: 4, check: createSchemaCheck() };
  const scope = createPlanScope(graph, 'dev', context);
  const { planned } = applyLaunch(scope, Object.keys(graph.jobs), {});
  const works = Object.fromEntries(Object.entries(planned).map(([name, { work }]) => [name, work]));
  return [...findStaleJobs(scope, { records, works, workIn: (_, job) => before[job] ?? works[job] })].sort();
}
