import { expect, test } from 'vitest';
import type { ScheduleSpan } from '../model/schedule.ts';
import { calendarVerdict, nextGoingTime } from './calendar-verdict.ts';
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

test('days of calendars are those of the schedule’s zone: on these only, and never on those', () => {
  const days: Readonly<Record<string, readonly string[]>> = {
    holidays: ['2026-12-25'],
    closing: ['2026-12-24', '2026-12-25'],
  };
  const calendar = { only: ['closing', 'moved'], except: 'holidays' };
  const read = readRule({ cron: '30 0 * * *', timezone: 'Europe/Budapest', calendar }, (name) => new Set(days[name]));
  if (read === undefined) throw new Error('it does not go by time');
  const told = ['2026-12-22T23:30Z', '2026-12-23T23:30Z', '2026-12-24T23:30Z'].map((at) =>
    calendarVerdict(read, Date.parse(at)),
  );
  expect(told).toEqual([
    { kind: 'skip', cause: 'calendar', reason: '2026-12-23 is none of the days of "closing" or "moved".' },
    { kind: 'go' },
    { kind: 'skip', cause: 'calendar', reason: '2026-12-25 is one of the days of "holidays".' },
  ]);
  expect(nextGoingTime(read, Date.parse('2026-12-01T00:00Z'))).toBe(Date.parse('2026-12-23T23:30Z'));
  expect(nextGoingTime(read, Date.parse('2027-01-01T00:00Z'))).toBeUndefined();
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
