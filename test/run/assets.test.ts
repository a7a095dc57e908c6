import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import type { AssetRecord } from '../../src/ports/store.ts';
import type { AssetStatus } from '../../src/run/assets/asset-status.ts';
import { createAssetStatuses } from '../../src/run/assets/assets.ts';
import { findFreshJobs } from '../../src/run/find-fresh-jobs.ts';
import { compileJobs } from './plan-project.ts';

/** 31 days of the set have ended. */
const NOW_MS = Date.UTC(2001, 1, 1);
const DAY_MS = 86_400_000;

const JOBS = `
jobs:
  facts: {type: sql, config: {sql: select * from raw.x}, outputs: {facts: {max_age: 1d, checks: [{unique: x}, {name: small, severity: warn, row_count: {max: 9}}]}}}
  seen: {type: sql, config: {sql: select * from facts, materialize: view}}
  days: {type: shell, config: {command: [x]}, partitions: daily, outputs: {days: {slot: file}}}
  pairs: {type: shell, config: {command: [x]}, partitions: day_region, outputs: {pairs: {slot: file}}}
`;

function made(asset: string, at: number, more: Partial<AssetRecord> = {}): AssetRecord {
  return { asset, partition: '', run: 'run_1', step: asset, at, dataVersion: 'v', memoKey: 'm', ...more };
}

function statusOf(graph: Graph, name: string, records: readonly AssetRecord[]): AssetStatus {
  const [status] = createAssetStatuses([name], { graph, records, nowMs: NOW_MS });
  if (status === undefined) throw new Error(`nothing is told of ${name}`);
  return status;
}

describe('an asset', () => {
  test('that was never made is told with who makes and reads it, and what is promised of it', async () => {
    expect(statusOf(await compileJobs(JOBS), 'facts', [])).toEqual({
      name: 'facts',
      kind: 'table',
      producer: 'facts',
      readers: ['seen'],
      freshness: { state: 'never_made', maxAge: '1d' },
      bad: [],
      checks: [
        { name: 'unique_x', severity: 'error' },
        { name: 'small', severity: 'warn' },
      ],
    });
  });

  test('is fresh to the very instant until which its age is allowed, as a selection by "fresh:" has it', async () => {
    const graph = await compileJobs(JOBS);
    const isFresh = (at: number) => {
      const records = [made('facts', at, { rows: 3, bytes: 4 })];
      const { freshness, latest } = statusOf(graph, 'facts', records);
      expect(latest).toEqual({ at, run: 'run_1', step: 'facts', dataVersion: 'v', rows: 3, bytes: 4 });
      expect(findFreshJobs(graph, records, NOW_MS).has('facts')).toBe(freshness?.state === 'fresh');
      return freshness;
    };
    expect(isFresh(NOW_MS - DAY_MS)).toEqual({ state: 'fresh', maxAge: '1d', until: NOW_MS });
    expect(isFresh(NOW_MS - DAY_MS - 1)).toEqual({ state: 'too_old', maxAge: '1d', since: NOW_MS - 1 });
  });

  test('of data outside has what is declared of it, and when it was seen', async () => {
    expect(statusOf(await compileJobs(JOBS), 'raw.x', [made('raw.x', 5, { step: 'facts' })])).toMatchObject({
      kind: 'outside',
      readers: ['facts'],
      latest: { at: 5, step: 'facts' },
      outside: { resource: 'warehouse' },
    });
  });
});

describe('partitions of an asset', () => {
  test('are held against the keys that the set has by now; keys that it does not have count for nothing', async () => {
    const keys = ['2001-01-02', '2001-01-03', '2001-01-31', '2001-02-01', 'no such day', ''];
    const records = keys.map((partition, place) => made('days', place, { partition }));
    const { partitions, latest } = statusOf(await compileJobs(JOBS), 'days', records);
    expect(partitions).toEqual({
      set: 'daily',
      expected: 31,
      made: 3,
      missing: ['2001-01-01', '2001-01-04..2001-01-30'],
    });
    expect(latest).toMatchObject({ partition: '2001-01-31', at: 2 });
  });

  test('that failed a check are told by check', async () => {
    const bad = (partition: string, check: string) => made('pairs', 1, { partition, bad: check });
    const records = [
      bad('2001-01-01|HU', 'few'),
      bad('2001-01-01|TH', 'few'),
      bad('2001-01-02|US', 'many'),
      made('pairs', 2, { partition: '2001-01-03|US' }),
    ];
    const status = statusOf(await compileJobs(JOBS), 'pairs', records);
    expect(status.bad).toEqual([
      { check: 'few', partitions: ['2001-01-01|HU..TH'] },
      { check: 'many', partitions: ['2001-01-02|US'] },
    ]);
    expect(status.partitions).toMatchObject({ expected: 93, made: 4 });
  });

  test('of items are counted', async () => {
    const graph = await compileJobs(`
jobs:
  find: {type: shell, items: true, config: {command: [x]}}
  load: {type: shell, map: find, config: {command: [x]}, outputs: {made.load: {slot: file}}}
`);
    const records = ['a', 'b', ''].map((partition) => made('made.load', 1, { partition }));
    expect(statusOf(graph, 'made.load', records)).toMatchObject({ items: 2, latest: { partition: 'b' } });
  });
});
