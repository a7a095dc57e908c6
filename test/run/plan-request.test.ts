import { expect, test } from 'vitest';
import { compileJobs } from './plan-project.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { createSchemaCheck } from '../../src/app/schema-check.ts';
import { planRequest } from '../../src/automation/sensors/plan-request.ts';
import { readSensors } from '../../src/automation/sensors/read-sensors.ts';

const PROJECT = `
millrace: 1
project: test
descriptors: ["*.job.yaml"]
environments: {dev: {}}
pipelines: {ingest: {select: a, priority: 7, max_runs: 1}, other: {select: a}}
sensors:
  whole: {type: files, pattern: "*", launch: {select: "pipeline:ingest"}}
  several: {type: files, pattern: "*", launch: {select: ["pipeline:ingest", "pipeline:other"]}}
  part: {type: files, pattern: "*", launch: {select: a}}
`;

test('what a sensor starts of one pipeline counts as a run of that, with its priority; all else has a lane of its own', async () => {
  const graph = await compileJobs('jobs: {a: {type: shell, config: {command: [x]}}}', { 'millrace.yaml': PROJECT });
  const deployment = { project: 'test', environment: 'dev', version: 1, folder: '/', at: 1, by: 'me' };
  const planning = { hash: sha256, parallelDefault: 1, check: createSchemaCheck() };
  const queued = readSensors(graph, 'dev').map((sensor) => {
    const candidate = { key: 'k', names: {} };
    const request = { graph, deployment, sensor, key: 'k', candidate, at: 1_000 };
    const planned = planRequest(request, { planning, engine: 'test' });
    return planned.ok ? [sensor.name, planned.value.queued] : [sensor.name, planned.error];
  });
  expect(Object.fromEntries(queued)).toEqual({
    whole: { priority: 7, lane: 'pipeline:ingest' },
    several: { priority: 0, lane: 'sensor:several' },
    part: { priority: 0, lane: 'sensor:part' },
  });
});
