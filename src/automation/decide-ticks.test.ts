import { expect, test } from 'vitest';
import type { ScheduleSpan } from '../model/schedule.ts';
import { calendarVerdict } from './calendar-verdict.ts';
import { decideTicks, findDue, type Verdict } from './decide-ticks.ts';
import { AUTOMATION_LIMITS } from './limits.ts';
import { readRule, type ScheduleRule } from './schedule-rule.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 5);

test('a fire time that is on time is requested, whatever the catch-up says', () => {
  for (const catchup of ['none', 'last', 'all', 3] as const)
    expect(decide({ every: '1h', catchup }, HOUR_MS + 1_000)).toEqual(['requested']);
});

test('of fire times that are late, none, the last, the last few or all are made up', () => {
  const late = 5 * HOUR_MS + 10 * 60_000;
  expect(decide({ every: '1h', catchup: 'none' }, late)).toEqual(Array(5).fill('missed'));
  expect(decide({ every: '1h', catchup: 'last' }, late)).toEqual([...Array<string>(4).fill('missed'), 'requested']);
  expect(decide({ every: '1h', catchup: 2 }, late)).toEqual([
    ...Array<string>(3).fill('missed'),
    'requested',
    'requested',
  ]);
  expect(decide({ every: '1h', catchup: 'all' }, late)).toEqual(Array(5).fill('requested'));
});

test('a fire time is due up to the end of its span, and none after it', () => {
  const span = { ...SPAN, until: START + 2 * HOUR_MS };
  const due = findDue(span, rule({ every: '1h' }), START + 9 * HOUR_MS, AUTOMATION_LIMITS);
  expect(due).toMatchObject({ times: [START + HOUR_MS, START + 2 * HOUR_MS], hasMore: false });
});

test('of very many fire times the oldest are decided first, and the last ones stay for the catch-up', () => {
  const limits = { ...AUTOMATION_LIMITS, ticksMax: 10 };
  const due = findDue(SPAN, rule({ every: '1m', catchup: 'last' }), START + HOUR_MS, limits);
  expect(due.hasMore).toBe(true);
  expect(due.times).toHaveLength(10);
  expect(decideTicks(due, rule({ every: '1m', catchup: 'last' }), GO).every(({ kind }) => kind === 'missed')).toBe(
    true,
  );
});

test('weekdays are those of the schedule’s zone', () => {
  const budapest = rule({ cron: '0 3 * * *', timezone: 'Europe/Budapest', calendar: 'weekdays' });
  const sunday = Date.UTC(2026, 0, 4, 22, 59);
  expect(calendarVerdict(budapest, sunday)).toMatchObject({
    kind: 'skip',
    cause: 'calendar',
    reason: 'It is a Sunday.',
  });
  expect(calendarVerdict(budapest, sunday + 60_000)).toEqual({ kind: 'go' });
});

const SPAN: ScheduleSpan = {
  ...{ project: 'p', environment: 'e', schedule: 'pipeline:a', rule: '', version: 1 },
  ...{ since: START, cursor: START },
};
const GO = (): Verdict => ({ kind: 'go' });

function rule(written: Parameters<typeof readRule>[0]): ScheduleRule {
  const read = readRule(written);
  if (read === undefined) throw new Error('it does not go by time');
  return read;
}

function decide(written: Parameters<typeof readRule>[0], afterMs: number): readonly string[] {
  const read = rule(written);
  const due = findDue(SPAN, read, START + afterMs, AUTOMATION_LIMITS);
  return decideTicks(due, read, GO).map(({ kind }) => kind);
}
