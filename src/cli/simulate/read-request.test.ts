import { expect, test } from 'vitest';
import { createOptionValues } from '../options.ts';
import { readRequest } from './read-request.ts';

const NOW = Date.UTC(2026, 2, 28, 12, 0, 0, 250);

function read(options: Readonly<Record<string, unknown>>) {
  return readRequest(createOptionValues(options), NOW);
}

test('a day from now is simulated when nothing is said', () => {
  const start = Date.UTC(2026, 2, 28, 12);
  expect(read({})).toMatchObject({ ok: true, value: { fromMs: start, toMs: start + 86_400_000, runsMax: 20_000 } });
});

test('the end is a time, or how long it goes on', () => {
  const from = Date.UTC(2026, 2, 1);
  const march = { from: '2026-03-01T00:00Z' };
  expect(read({ ...march, to: '7d' })).toMatchObject({ value: { toMs: from + 7 * 86_400_000 } });
  expect(read({ ...march, to: '2026-03-01T06:30Z' })).toMatchObject({ value: { toMs: from + 6.5 * 3_600_000 } });
});

test('the daemon has a limit of its own, apart from those of the graph', () => {
  expect(read({ limit: ['daemon=3', 'pool.warehouse=4'] })).toMatchObject({
    value: { capacity: { changed: 3 }, changes: { limits: [{ limit: 'pool.warehouse', max: 4 }] } },
  });
});

test('a schedule may have "=" in what it is set to, and may be taken away', () => {
  expect(read({ setSchedule: ['job:marts.delays=0 4 * * *', 'daily=none'] })).toMatchObject({
    value: {
      changes: {
        schedules: [
          { name: 'job:marts.delays', cron: '0 4 * * *' },
          { name: 'daily', cron: undefined },
        ],
      },
    },
  });
});

test.for([
  [{ from: 'tomorrow' }, '"tomorrow" is no time'],
  [{ from: '2026-13-01' }, '"2026-13-01" is no time'],
  [{ to: '2020-01-01' }, 'is not after its start'],
  [{ to: '9999d' }, 'More than ten years'],
  [{ limit: ['pool.warehouse=0'] }, 'Write it as in --limit pool.warehouse=4.'],
  [{ limit: ['8'] }, 'Write it as in --limit pool.warehouse=4.'],
  [{ setSchedule: ['daily'] }, 'Write it as in --set-schedule daily="0 4 * * *".'],
  [{ compare: true }, 'change something with --limit or --set-schedule'],
  [{ maxRuns: '0' }, '--max-runs wants a number from 1'],
] as const)('%o is told to be wrong', ([options, sentence]) => {
  const request = read(options);
  expect(request).toMatchObject({ ok: false, error: expect.stringContaining(sentence) as string });
});
