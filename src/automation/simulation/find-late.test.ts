import { expect, test } from 'vitest';
import type { Sla } from '../../../generated/formats.ts';
import { createSampleGraph } from '../../../test/sample-graph.ts';
import { findLate } from './find-late.ts';

const HOUR = 3_600_000;
/** Three in the morning of Budapest, on the day on which its clocks went forward an hour before. */
const FIRE = Date.UTC(2026, 2, 29, 1);

function late(sla: Sla, hours: number | undefined): readonly number[] {
  const graph = createSampleGraph({ pipelines: { daily: { jobs: ['a'], sla } } });
  const run = { id: 'r', schedule: 'pipeline:daily', fireAt: FIRE, requestedAt: FIRE, startedAt: FIRE, steps: [] };
  const ended = hours === undefined ? {} : { endedAt: FIRE + hours * HOUR };
  return findLate(graph, [{ ...run, ...ended }], FIRE + 30 * HOUR).map(({ lateMs }) => lateMs / HOUR);
}

test('a run is late from the time of day on, in its zone', () => {
  expect(late({ by: '04:00', timezone: 'Europe/Budapest' }, 1)).toEqual([]);
  expect(late({ by: '04:00', timezone: 'Europe/Budapest' }, 1.5)).toEqual([0.5]);
  expect(late({ by: '04:00' }, 3.5)).toEqual([0.5]);
});

test('a time of day that was over when the run was due is one of the next day', () => {
  expect(late({ by: '02:30', timezone: 'Europe/Budapest' }, 23)).toEqual([]);
  expect(late({ by: '02:30', timezone: 'Europe/Budapest' }, 24)).toEqual([0.5]);
});

test('a run is late after so long, and of both the earlier counts', () => {
  expect(late({ within: '2h' }, 3)).toEqual([1]);
  expect(late({ within: '2h', by: '04:00', timezone: 'Europe/Budapest' }, 3)).toEqual([2]);
});

test('one that is not done is as late as it is by the end', () => {
  expect(late({ within: '2h' }, undefined)).toEqual([28]);
});
