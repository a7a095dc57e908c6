import { describe, expect, test } from 'vitest';
import type { Graph, Job } from '../graph.ts';
import { readSelectionGraph, type SelectableGraph } from './read-selection-graph.ts';
import { selectJobs } from './selection.ts';

const place = { file: 'jobs/a.job.yaml', line: 1, column: 1 };
const plain: Job = {
  type: 'sql',
  config: { materialize: { type: 'table' } },
  inputs: {},
  outputs: {},
  after: [],
  tags: {},
  owners: [],
  pipelines: [],
  path: 'jobs/a.job.yaml',
  params: {},
  hash: { result: '', about: '', config: '', files: '' },
  source: place,
};

const graph: SelectableGraph = {
  jobs: {
    'clean.flights': {
      ...plain,
      inputs: { 'raw.flights': { by: 'sql' }, 'clean.flights': { by: 'sql', self: true } },
      pipelines: ['daily'],
      partitions: 'daily',
      resources: { warehouse: 'redshift' },
      path: 'jobs/clean/flights.job.yaml',
      files: { 'flights.sql': 'sha256:1', '_project/jobs/shared/macros.sql': 'sha256:2', 'lib/x.sql': 'sha256:3' },
    },
    'marts.delays': { ...plain, inputs: { 'clean.flights': { by: 'sql' } }, pool: ['licences'], schedule: '@daily' },
    notify: { ...plain, after: ['marts.delays'] },
  },
  assets: {
    'clean.flights': { kind: 'table', producer: 'clean.flights' },
    'marts.delays': { kind: 'table', producer: 'marts.delays' },
    'raw.flights': { kind: 'outside' },
    'raw.unread': { kind: 'outside' },
  },
  edges: [
    { from: 'clean.flights', to: 'marts.delays', asset: 'clean.flights', source: place },
    { from: 'marts.delays', to: 'notify', source: place },
  ],
  pipelines: { daily: { jobs: ['clean.flights'], schedule: '@daily' }, yearly: { jobs: [] } },
  pools: { licences: 4 },
  partitions: { daily: { every: 'day', start: '2001-01-01' } },
  jobTypes: {},
  environments: {},
};

describe('a graph as it is compiled', () => {
  test.each([
    ['clean.flights+', ['clean.flights', 'marts.delays', 'notify']],
    ['raw.flights+1', ['clean.flights']],
    ['asset:marts.delays', ['marts.delays']],
    ['pipeline:daily', ['clean.flights']],
    ['schedule:daily', ['clean.flights']],
    ['schedule:marts.delays', ['marts.delays']],
    ['pool:licences', ['marts.delays']],
    ['resource:redshift', ['clean.flights']],
    ['partitions:daily', ['clean.flights']],
    ['path:jobs/clean/flights.sql', ['clean.flights']],
    ['path:jobs/shared/macros.sql', ['clean.flights']],
    ['path:jobs/clean/lib', ['clean.flights']],
    ['config.materialize.type:table and not clean.*', ['marts.delays', 'notify']],
  ])('%s', (select, jobs) => {
    expect(selectJobs({ select: [select], exclude: [] }, readSelectionGraph(graph))).toEqual({
      jobs,
      removed: [],
      diagnostics: [],
    });
  });

  test('a pipeline without jobs is no unknown pipeline', () => {
    const { diagnostics } = selectJobs({ select: ['pipeline:yearly'], exclude: [] }, readSelectionGraph(graph));
    expect(diagnostics.map(({ code }) => code)).toEqual(['MR3022']);
  });

  test('100,000 jobs are read and walked within three seconds of processor time', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `job${String(index).padStart(6, '0')}`);
    const edges: Graph['edges'] = names.slice(1).map((to, index) => ({ from: names[index] ?? '', to, source: place }));
    const large = readSelectionGraph({
      ...graph,
      jobs: Object.fromEntries(names.map((name) => [name, plain])),
      assets: {},
      edges,
    });
    const before = process.cpuUsage();
    expect(
      selectJobs({ select: ['job000500+', 'tag:none or type:sql and 10+job000020'], exclude: [] }, large).jobs.length,
    ).toBe(99_511);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
