import { Cron as Croner } from 'croner';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Cron, parseCron } from './cron.ts';
import { fireTimes } from './fire-times.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How far around a transition is looked. */
const NEAR_MS = 26 * HOUR_MS;

describe('fire times', () => {
  test.each([
    [
      'a fixed time in the gap fires after it',
      '30 2 * * *',
      'America/New_York',
      '2026-03-08T00:00',
      ['2026-03-08T07:00', '2026-03-09T06:30'],
    ],
    [
      'several in one gap fire once',
      '0,15,30 2 * * *',
      'America/New_York',
      '2026-03-08T00:00',
      ['2026-03-08T07:00', '2026-03-09T06:00'],
    ],
    [
      'what is made up for does not fire beside what fires there anyway',
      '0 2,3 * * *',
      'America/New_York',
      '2026-03-08T06:00',
      ['2026-03-08T07:00', '2026-03-09T06:00'],
    ],
    [
      'a fixed time that comes twice fires the first time',
      '30 1 * * *',
      'America/New_York',
      '2026-11-01T00:00',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    ['also when asked between the two', '30 1 * * *', 'America/New_York', '2026-11-01T06:00', ['2026-11-02T06:30']],
    [
      'an hourly pattern fires in both',
      '30 * * * *',
      'America/New_York',
      '2026-11-01T05:00',
      ['2026-11-01T05:30', '2026-11-01T06:30', '2026-11-01T07:30'],
    ],
    [
      'every other hour fires in both',
      '0 */1 * * *',
      'Europe/Budapest',
      '2026-10-24T23:30',
      ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
    ],
    [
      'an hourly pattern makes nothing up',
      '30 * * * *',
      'America/New_York',
      '2026-03-08T06:00',
      ['2026-03-08T06:30', '2026-03-08T07:30'],
    ],
    [
      'every sixth hour makes up for midnight',
      '0 */6 * * *',
      'America/Sao_Paulo',
      '2018-11-03T22:00',
      ['2018-11-04T03:00', '2018-11-04T08:00'],
    ],
    [
      'midnight that does not exist',
      '0 0 * * *',
      'America/Sao_Paulo',
      '2018-11-03T12:00',
      ['2018-11-04T03:00', '2018-11-05T02:00'],
    ],
    [
      'a day that does not exist',
      '0 12 30 12 *',
      'Pacific/Apia',
      '2011-12-01T00:00',
      ['2011-12-30T10:00', '2012-12-29T22:00'],
    ],
    [
      'half an hour goes back at Lord Howe',
      '0 * * * *',
      'Australia/Lord_Howe',
      '2026-04-04T13:30',
      ['2026-04-04T14:00', '2026-04-04T15:30', '2026-04-04T16:30'],
    ],
    [
      'both of half an hour that comes twice',
      '45 * * * *',
      'Australia/Lord_Howe',
      '2026-04-04T14:00',
      ['2026-04-04T14:45', '2026-04-04T15:15', '2026-04-04T16:15'],
    ],
    [
      'a quarter past an odd offset',
      '45 2 * * *',
      'Pacific/Chatham',
      '2026-09-26T00:00',
      ['2026-09-26T14:00', '2026-09-27T13:00'],
    ],
    ['the leap day', '0 0 29 2 *', 'UTC', '2096-03-01T00:00', ['2104-02-29T00:00']],
    ['the last day of the month', '0 0 L * *', 'UTC', '2026-01-31T00:00', ['2026-02-28T00:00', '2026-03-31T00:00']],
    ['either day will do', '0 0 13 * 5', 'UTC', '2026-01-02T00:00', ['2026-01-09T00:00', '2026-01-13T00:00']],
  ])('%s', (...[, text, zone, from, expected]) => {
    const found = fireTimes(parse(text), zone, instant(from), instant(from) + 20 * 365 * DAY_MS);
    const first: string[] = [];
    for (const { atMs } of found) if (first.push(iso(atMs)) === expected.length) break;
    expect(first).toEqual(expected);
  });

  test('the time that was meant is told', () => {
    const [made] = fireTimes(
      parse('30 2 * * *'),
      'America/New_York',
      instant('2026-03-08T00:00'),
      instant('2026-03-09T00:00'),
    );
    expect(made).toEqual({ atMs: instant('2026-03-08T07:00'), localMs: instant('2026-03-08T02:30'), isMadeUp: true });
  });

  test('the first end is exclusive and the second included', () => {
    const at = instant('2026-01-01T03:00');
    expect([...fireTimes(parse('0 3 * * *'), 'UTC', at, at + DAY_MS)].map(({ atMs }) => atMs)).toEqual([at + DAY_MS]);
    expect([...fireTimes(parse('0 3 * * *'), 'UTC', at - 1, at)].map(({ atMs }) => atMs)).toEqual([at]);
  });

  test('asking in pieces gives the same as asking at once', () => {
    const [fromMs, toMs] = [instant('2026-03-28T00:00'), instant('2026-04-06T00:00')];
    for (const text of ['*/20 * * * *', '30 2 * * *', '0 */3 * * *']) {
      const once = [...fireTimes(parse(text), 'Australia/Lord_Howe', fromMs, toMs)];
      const pieces = [];
      for (let at = fromMs; at < toMs; at += 47 * MINUTE_MS)
        pieces.push(...fireTimes(parse(text), 'Australia/Lord_Howe', at, Math.min(at + 47 * MINUTE_MS, toMs)));
      expect(pieces).toEqual(once);
    }
  });

  test('five years of every five minutes are found in reasonable time', () => {
    let count = 0;
    for (const { atMs } of fireTimes(
      parse('*/5 * * * *'),
      'Europe/Budapest',
      instant('2026-01-01T00:00'),
      instant('2026-12-31T00:00'),
    ))
      count += atMs > 0 ? 1 : 0;
    expect(count).toBe(364 * 288 - 1 + 1);
  });
});

describe('held against a clock that is looked at every minute', () => {
  const expressions = [
    '0 * * * *',
    '*/15 * * * *',
    '30 * * * *',
    '0 0 * * *',
    '30 2 * * *',
    '30 1 * * *',
    '15,45 0-3 * * *',
    '0 */2 * * *',
    '10 */3 * * *',
    '0 3 1 * *',
    '59 23 * * 6',
    '45 2 * * 0',
    '0 2 L * *',
    '20 1 * * 0L',
    '*/7 1,2 * * *',
  ];
  const transitions = findTransitions();

  test('there are transitions of many kinds', () => {
    expect(transitions.length).toBeGreaterThan(50);
    const moves = new Set(transitions.map(({ moveMs }) => moveMs / MINUTE_MS));
    for (const move of [60, -60, 30, -30]) expect(moves).toContain(move);
  });

  test.each(expressions)('%s fires at the right instants around every transition', (text) => {
    const cron = parse(text);
    for (const { zone, atMs, minutes } of transitions) {
      const found = Array.from(fireTimes(cron, zone, atMs - NEAR_MS, atMs + NEAR_MS), (fire) => iso(fire.atMs));
      expect({ zone, at: iso(atMs), found }).toEqual({
        zone,
        at: iso(atMs),
        found: lookEveryMinute(cron, minutes, atMs - NEAR_MS).map(iso),
      });
    }
  });

  // croner makes up for one time of the day, not for several, and not where the gap ends on a day that the expression does not name.
  const shared = expressions.filter(
    (text) => parse(text).rhythm !== 'stepped' && !['15,45 0-3 * * *', '59 23 * * 6', '*/7 1,2 * * *'].includes(text),
  );
  test.each(shared)('%s: croner agrees where the policies do', (text) => {
    const cron = parse(text);
    for (const { zone, atMs } of transitions) {
      if (zone === 'Pacific/Apia') continue;
      const [fromMs, toMs] = [atMs - NEAR_MS, atMs + NEAR_MS];
      const other = new Croner(text, { timezone: zone });
      const expected: string[] = [];
      for (let next = other.nextRun(new Date(fromMs)); next && next.getTime() <= toMs; next = other.nextRun(next))
        expected.push(iso(next.getTime()));
      const found = Array.from(fireTimes(cron, zone, fromMs, toMs), (fire) => iso(fire.atMs));
      expect({ zone, at: iso(atMs), found }).toEqual({ zone, at: iso(atMs), found: expected });
    }
  });
});

/** The policy told by looking at the wall clock of each minute, knowing nothing of offsets. */
function lookEveryMinute(cron: Cron, minutesOfClock: readonly Minute[], fromMs: number): number[] {
  const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = cron.expression.split(' ');
  const allows = (field: string, value: number): boolean => field === '*' || field.split(',').includes(String(value));
  const matches = (localMs: number): boolean => {
    const at = new Date(localMs);
    if (
      !allows(minutes, at.getUTCMinutes()) ||
      !allows(hours, at.getUTCHours()) ||
      !allows(months, at.getUTCMonth() + 1)
    )
      return false;
    const isLastDay = new Date(localMs + DAY_MS).getUTCDate() === 1;
    const isLastWeekday = new Date(localMs + 7 * DAY_MS).getUTCMonth() !== at.getUTCMonth();
    const day = allows(days, at.getUTCDate()) || (days.split(',').includes('L') && isLastDay);
    const weekday =
      allows(weekdays, at.getUTCDay()) || (isLastWeekday && weekdays.split(',').includes(`${at.getUTCDay()}L`));
    return days !== '*' && weekdays !== '*' ? day || weekday : day && weekday;
  };
  const found = new Set<number>();
  let seenUntil: number | undefined;
  for (const { atMs, wallMs } of minutesOfClock) {
    for (let missed = (seenUntil ?? wallMs) + MINUTE_MS; missed < wallMs; missed += MINUTE_MS) {
      if (cron.rhythm !== 'hourly' && matches(missed)) found.add(atMs);
    }
    const isSecondTime = seenUntil !== undefined && wallMs <= seenUntil;
    if (matches(wallMs) && !(isSecondTime && cron.rhythm === 'fixed')) found.add(atMs);
    seenUntil = Math.max(seenUntil ?? wallMs, wallMs);
  }
  return [...found].filter((at) => at > fromMs);
}

interface Minute {
  readonly atMs: number;
  readonly wallMs: number;
}

function readClock(zone: string, fromMs: number, toMs: number): readonly Minute[] {
  return Array.from({ length: (toMs - fromMs) / MINUTE_MS + 1 }, (_, minute) => {
    const atMs = fromMs + minute * MINUTE_MS;
    return { atMs, wallMs: wallClock(atMs, zone) };
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(atMs: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'] ?? 1,
    parts['hour'] ?? 0,
    parts['minute'] ?? 0,
  );
}

interface Transition {
  readonly zone: string;
  readonly atMs: number;
  readonly minutes: readonly Minute[];
  readonly moveMs: number;
}

/** Some of every zone that moves its clocks between 2005 and 2030: one per zone and kind of move, kinds told by size and local hour. */
function findTransitions(): readonly Transition[] {
  const kinds = new Map<string, Omit<Transition, 'minutes'>>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    let at = Temporal.Instant.from('2005-01-01T00:00Z').toZonedDateTimeISO(zone);
    for (let step = 0; step < 60; step++) {
      const next = at.getTimeZoneTransition('next');
      if (!next || next.year > 2030) break;
      const before = next.subtract({ milliseconds: 1 });
      const moveMs = (next.offsetNanoseconds - before.offsetNanoseconds) / 1e6;
      const kind = `${moveMs} ${next.hour}:${next.minute}`;
      if (moveMs !== 0 && !kinds.has(kind)) kinds.set(kind, { zone, atMs: next.epochMilliseconds, moveMs });
      at = next;
    }
  }
  for (const [zone, from] of [
    ['Australia/Lord_Howe', '2026'],
    ['Pacific/Chatham', '2026'],
    ['America/Havana', '2026'],
    ['Africa/Casablanca', '2026'],
    ['Asia/Tehran', '2022'],
    ['Pacific/Apia', '2011'],
    ['Antarctica/Troll', '2026'],
    ['Europe/Budapest', '2026'],
    ['America/New_York', '2026'],
  ] as const) {
    let at = Temporal.Instant.from(`${from}-01-01T00:00Z`).toZonedDateTimeISO(zone);
    for (let step = 0; step < 2; step++) {
      const next = at.getTimeZoneTransition('next');
      if (!next) break;
      const moveMs = (next.offsetNanoseconds - next.subtract({ milliseconds: 1 }).offsetNanoseconds) / 1e6;
      kinds.set(`${zone} ${step}`, { zone, atMs: next.epochMilliseconds, moveMs });
      at = next;
    }
  }
  return Array.from(kinds.values(), (kind) => ({
    ...kind,
    minutes: readClock(kind.zone, kind.atMs - NEAR_MS - DAY_MS, kind.atMs + NEAR_MS),
  }));
}

function parse(text: string): Cron {
  const cron = parseCron(text);
  if (!cron.ok) throw new Error(cron.error.message);
  return cron.value;
}

function instant(text: string): number {
  return Temporal.Instant.from(`${text}Z`).epochMilliseconds;
}

function iso(atMs: number | undefined): string {
  return atMs === undefined ? 'never' : new Date(atMs).toISOString().slice(0, 16);
}
