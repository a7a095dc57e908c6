import { expect, test } from 'vitest';
import { measureLimits } from './limit-use.ts';
import type { SimulatedRun } from './run-recorder.ts';

test('a limit is used as much as steps hold it, and what ends makes room for what begins then', () => {
  const step = { id: 's', job: 's', readyAt: 0, limits: ['pool:p'], queuedFor: [] };
  const run: SimulatedRun = {
    ...{ id: 'r', schedule: 'pipeline:x', fireAt: 0, requestedAt: 0, startedAt: 0, endedAt: 60 },
    steps: [
      { ...step, startedAt: 0, endedAt: 20 },
      { ...step, startedAt: 20, endedAt: 50, queuedFor: ['pool:p'] },
      { ...step, startedAt: 30, endedAt: 120 },
      { ...step, limits: [], startedAt: 0, endedAt: 100 },
    ],
  };
  expect(measureLimits([run], new Map([['pool:p', 2]]), { fromMs: 0, toMs: 100 })).toEqual([
    { limit: 'pool:p', max: 2, mostAtOnce: 2, usedShare: 0.6, waits: 1, longestWaitMs: 20 },
  ]);
});
