import { expect, test } from 'vitest';
import { renderTickLaunch } from './render-tick-launch.ts';

const at = (text: string, timezone = 'UTC') => ({ fireAt: Date.parse(text), timezone });

test('the date, the time and the instant of a tick are those of the schedule’s zone', () => {
  const launch = {
    params: { day: '{{tick.date}}', time: '{{tick.time}}', at: '{{tick.at}}' },
    tags: { of: 'day {{tick.date}}' },
  };
  expect(renderTickLaunch(launch, at('2026-03-01T23:30:00Z', 'Europe/Budapest'))).toEqual({
    ok: true,
    value: {
      params: { day: '2026-03-02', time: '2026-03-02T00:30:00', at: '2026-03-01T23:30:00.000Z' },
      tags: { of: 'day 2026-03-02' },
    },
  });
});

test('a partition may lie some days before the tick', () => {
  const launch = { partition: '{{add_days tick.date -2}}', select: 'a' };
  expect(renderTickLaunch(launch, at('2026-03-01T03:00:00Z'))).toEqual({
    ok: true,
    value: { partition: '2026-02-27', select: 'a' },
  });
  const range = { partition: { daily: '{{add_days tick.date -7}}..{{add_days tick.date -1}}' } };
  expect(renderTickLaunch(range, at('2026-03-01T03:00:00Z'))).toMatchObject({
    value: { partition: { daily: '2026-02-22..2026-02-28' } },
  });
});

test('what a step fills in stays as it is, and what cannot be filled in is told', () => {
  const launch = { set: { a: { config: { text: '{{partition.key}}', list: ['{{tick.date}}', 1] } } } };
  expect(renderTickLaunch(launch, at('2026-03-01T03:00:00Z'))).toMatchObject({
    value: { set: { a: { config: { text: '{{partition.key}}', list: ['2026-03-01', 1] } } } },
  });
  const wrong = renderTickLaunch({ params: { a: '{{tick.hour}}' } }, at('2026-03-01T03:00:00Z'));
  expect(wrong.ok ? '' : wrong.error).toContain('"params" of its launch cannot be filled in');
});
