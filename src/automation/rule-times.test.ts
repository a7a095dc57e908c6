import { expect, test } from 'vitest';
import { parseCron } from '../calendar/cron.ts';
import { ruleTimes, shiftedFrom } from './rule-times.ts';
import type { ScheduleRule } from './schedule-rule.ts';

test('a fire time that the clocks leave out says which local time it stands for', () => {
  const rule = createRule('30 2 * * *');
  const times = [...ruleTimes(rule, Date.parse('2026-03-28T00:00Z'), Date.parse('2026-03-31T00:00Z'))];
  expect(times.map((at) => [new Date(at).toISOString(), shiftedFrom(rule, at)])).toEqual([
    ['2026-03-28T01:30:00.000Z', undefined],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T02:30'],
    ['2026-03-30T00:30:00.000Z', undefined],
  ]);
});

test('one that another expression of the rule names is what it says', () => {
  const rule = createRule('30 2 * * *', '0 3 * * *');
  expect(shiftedFrom(rule, Date.parse('2026-03-29T01:00Z'))).toBeUndefined();
  expect(shiftedFrom(createRule('0 * * * *'), Date.parse('2026-03-29T01:00Z'))).toBeUndefined();
});

function createRule(...expressions: readonly string[]): ScheduleRule {
  const crons = expressions.map((text) => {
    const cron = parseCron(text);
    if (!cron.ok) throw new Error(text);
    return cron.value;
  });
  const timing = { kind: 'cron', crons } as const;
  return {
    timing,
    timezone: 'Europe/Budapest',
    startMs: -Infinity,
    endMs: Infinity,
    catchup: 'last',
    overlap: 'allow',
  };
}
