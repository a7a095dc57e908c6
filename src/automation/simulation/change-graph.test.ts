import { expect, test } from 'vitest';
import { createSampleGraph, createSampleJob } from '../../../test/sample-graph.ts';
import { changeGraph, type GraphChanges } from './change-graph.ts';

const job = createSampleJob({ schedule: '@daily' });
const graph = createSampleGraph({
  environments: { dev: { executor: { type: 'process' }, resources: { warehouse: { type: 'duckdb', limit: 2 } } } },
  pools: { licences: 4 },
  pipelines: { daily: { jobs: [], schedule: { every: '1h', timezone: 'Europe/Budapest' } }, both: { jobs: [] } },
  jobs: { 'marts.delays': job, both: job },
});

function change(changes: Partial<GraphChanges>) {
  return changeGraph(graph, 'dev', { limits: [], schedules: [], ...changes });
}

test.for([
  ['runs', { environments: { dev: { queue: { max_runs: 7 } } } }],
  ['parallel', { environments: { dev: { maxParallel: 7 } } }],
  ['pool.warehouse', { environments: { dev: { resources: { warehouse: { type: 'duckdb', limit: 7 } } } } }],
  ['pool.licences', { pools: { licences: 7 } }],
  ['pipeline.daily', { pipelines: { daily: { maxRuns: 7 } } }],
  ['tag.tier', { environments: { dev: { queue: { tags: [{ tag: 'tier', max_runs: 7 }] } } } }],
  ['tag.tier:gold', { environments: { dev: { queue: { tags: [{ tag: 'tier', value: 'gold', max_runs: 7 }] } } } }],
] as const)('the limit %s is another one, and the graph that is given stays as it is', ([limit, expected]) => {
  const before = JSON.stringify(graph);
  expect(change({ limits: [{ limit, max: 7 }] })).toMatchObject({ ok: true, value: expected });
  expect(JSON.stringify(graph)).toBe(before);
});

test('a schedule keeps its zone when it gets another time', () => {
  const changed = change({ schedules: [{ name: 'daily', cron: '0 4 * * *' }] });
  expect(changed).toMatchObject({
    value: { pipelines: { daily: { schedule: { cron: '0 4 * * *', timezone: 'Europe/Budapest' } } } },
  });
  expect(JSON.stringify(changed)).not.toContain('"1h"');
});

test('what has no schedule may get one, and lose it', () => {
  expect(change({ schedules: [{ name: 'pipeline:both', cron: '@hourly' }] })).toMatchObject({
    value: { pipelines: { both: { schedule: { cron: '@hourly' } } }, jobs: { both: job } },
  });
  const without = change({ schedules: [{ name: 'marts.delays', cron: undefined }] });
  expect(without.ok && without.value.jobs['marts.delays']?.schedule).toBeUndefined();
});

test.for([
  [{ limits: [{ limit: 'pool.licence', max: 1 }] }, 'There is no pool or resource "licence". Did you mean "licences"?'],
  [{ limits: [{ limit: 'pipeline.dayly', max: 1 }] }, 'There is no pipeline "dayly". Did you mean "daily"?'],
  [{ limits: [{ limit: 'cores', max: 1 }] }, 'There is no limit "cores".'],
  [{ schedules: [{ name: 'both', cron: '@daily' }] }, 'write "pipeline:both" or "job:both"'],
  [{ schedules: [{ name: 'daily', cron: '61 * * * *' }] }, 'The minute 61 is not between 0 and 59'],
] as const)('%o is told to be wrong', ([changes, sentence]) => {
  expect(change(changes)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) as string });
});
