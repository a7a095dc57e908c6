import { expect, test } from 'vitest';
import { compileJobs } from '../../test/run/plan-project.ts';
import { readSchedules } from './read-schedules.ts';

test('runs of a pipeline wait with the priority of the pipeline, those of a job with that of the job', async () => {
  const pipelines = `
jobs:
  a: {type: shell, priority: 2, schedule: "@daily", config: {command: [x]}}
`;
  const graph = await compileJobs(pipelines, {
    'millrace.yaml': `
millrace: 1
project: test
descriptors: ["*.job.yaml"]
environments: {dev: {}}
pipelines:
  urgent: {select: a, priority: 7, schedule: "@hourly"}
  plain: {select: a, schedule: "@hourly"}
`,
  });
  expect(readSchedules(graph, 'dev').map(({ name, priority }) => [name, priority])).toEqual([
    ['pipeline:plain', 0],
    ['pipeline:urgent', 7],
    ['job:a', 2],
  ]);
});
