import { daysInMonth, fromDays, toDays } from '../std/calendar-date.ts';
import { fail, type Result, succeed } from '../std/result.ts';

/**
 * The days on which an event recurs by an `RRULE` of iCalendar (RFC 5545, 3.3.10), its first day included, up to `untilDay`, rising. Days are
 * counted since 1970-01-01. Read are FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST; what a
 * day is decided by beyond that (BYWEEKNO, BYYEARDAY, times of day) is refused with a sentence.
 */
export function recur(rule: string, firstDay: number, untilDay: number): Result<readonly number[], string> {
  const read = readRule(rule);
  if (!read.ok) return read;
  const { count = Infinity, until = untilDay, interval } = read.value;
  const last = Math.min(until, untilDay);
  const days: number[] = [firstDay];
  for (let period = 0; days.length < Math.min(count, DAYS_MAX); period += interval) {
    const { start, candidates } = listPeriod(read.value, firstDay, period);
    if (start > last) break;
    for (const day of pickPlaces(candidates, read.value.places))
      if (day > firstDay && day <= last && days.length < count) days.push(day);
  }
  return succeed(days);
}

interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  /** The last day, included. */
  readonly until?: number;
  readonly months: readonly number[];
  /** From 1; from the end below 0. */
  readonly monthDays: readonly number[];
  readonly weekdays: readonly Weekday[];
  /** Of the days of a period, only these: from 1, or from the end below 0. */
  readonly places: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
}

interface Weekday {
  readonly weekday: number;
  /** The second, the last but one (-2); every one when it is 0. */
  readonly ordinal: number;
}

/** More than anybody plans for. */
const DAYS_MAX = 40_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function readRule(text: string): Result<Rule, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!KNOWN.has(name.toUpperCase())) return fail(`The recurrence says "${part}", which is not understood.`);
    parts.set(name.toUpperCase(), value.toUpperCase());
  }
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (frequency === undefined) return fail('The recurrence says no FREQ that goes by days.');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined;
  const until = parts.has('UNTIL') ? readDay(parts.get('UNTIL') ?? '') : undefined;
  const weekdays = listOf(parts.get('BYDAY')).map(readWeekday);
  const numbers = ['BYMONTH', 'BYMONTHDAY', 'BYSETPOS'].map((name) => listOf(parts.get(name)).map(Number));
  const [months, monthDays, places] = [numbers[0] ?? [], numbers[1] ?? [], numbers[2] ?? []];
  const isWhole = (number: number): boolean => Number.isInteger(number) && number !== 0;
  const isRead =
    isWhole(interval) &&
    interval > 0 &&
    (count === undefined || (isWhole(count) && count > 0)) &&
    (until !== undefined || !parts.has('UNTIL')) &&
    numbers.flat().every(isWhole) &&
    weekdays.every((day) => day !== undefined);
  if (!isRead) return fail(`The recurrence "${text.slice(0, 100)}" cannot be read.`);
  return succeed({
    frequency,
    interval,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    months,
    monthDays,
    weekdays,
    places,
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
  });
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST']);

/** `20261224`, with or without a time behind it, as days since 1970-01-01. */
export function readDay(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return toDays({ year, month, day });
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',');
}

function readWeekday(text: string): Weekday | undefined {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text);
  const weekday = WEEKDAYS.indexOf(match?.[2] ?? '');
  return weekday === -1 ? undefined : { weekday, ordinal: Number(match?.[1] ?? 0) };
}

/** 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

interface Period {
  /** Its first day. */
  readonly start: number;
  /** Rising. */
  readonly candidates: readonly number[];
}

/** The days of the period that comes so many after the one of the first day. */
function listPeriod(rule: Rule, firstDay: number, period: number): Period {
  const { year, month, day } = fromDays(firstDay);
  switch (rule.frequency) {
    case 'DAILY': {
      const start = firstDay + period;
      return { start, candidates: [start].filter((one) => isAllowed(one, rule)) };
    }
    case 'WEEKLY': {
      const start = firstDay - ((weekdayOf(firstDay) - rule.weekStart + 7) % 7) + period * 7;
      const wanted = rule.weekdays.length === 0 ? [weekdayOf(firstDay)] : rule.weekdays.map(({ weekday }) => weekday);
      const week = Array.from({ length: 7 }, (_, at) => start + at);
      return { start, candidates: week.filter((one) => wanted.includes(weekdayOf(one)) && isInMonths(one, rule)) };
    }
    case 'MONTHLY': {
      const months = year * 12 + (month - 1) + period;
      const place = { year: Math.floor(months / 12), month: (months % 12) + 1 };
      const start = toDays({ ...place, day: 1 });
      return { start, candidates: isInMonths(start, rule) ? listMonth(rule, place, day) : [] };
    }
    case 'YEARLY': {
      const place = year + period;
      const start = toDays({ year: place, month: 1, day: 1 });
      return { start, candidates: listYear(rule, place, { month, day }) };
    }
  }
}

function listYear(
  rule: Rule,
  year: number,
  first: { readonly month: number; readonly day: number },
): readonly number[] {
  const { months, monthDays, weekdays } = rule;
  if (months.length === 0 && monthDays.length === 0 && weekdays.length > 0) {
    const start = toDays({ year, month: 1, day: 1 });
    return pickWeekdays(start, toDays({ year: year + 1, month: 1, day: 1 }) - start, weekdays);
  }
  const every = monthDays.length > 0 ? MONTHS : [first.month];
  const wanted = months.length > 0 ? [...months].sort((one, other) => one - other) : every;
  return wanted.flatMap((month) => (month > 12 || month < 1 ? [] : listMonth(rule, { year, month }, first.day)));
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

function listMonth(
  { monthDays, weekdays }: Rule,
  { year, month }: { readonly year: number; readonly month: number },
  dayDefault: number,
): readonly number[] {
  const start = toDays({ year, month, day: 1 });
  const length = daysInMonth(year, month);
  if (monthDays.length === 0 && weekdays.length > 0) return pickWeekdays(start, length, weekdays);
  const wanted = monthDays.length === 0 ? [dayDefault] : monthDays.map((day) => (day > 0 ? day : length + 1 + day));
  return [...new Set(wanted)]
    .filter((day) => day >= 1 && day <= length)
    .map((day) => start + day - 1)
    .filter((day) => weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(day)))
    .sort((one, other) => one - other);
}

function pickWeekdays(start: number, length: number, weekdays: readonly Weekday[]): readonly number[] {
  const days = Array.from({ length }, (_, at) => start + at);
  const picked = weekdays.flatMap(({ weekday, ordinal }) => {
    const own = days.filter((day) => weekdayOf(day) === weekday);
    if (ordinal === 0) return own;
    const one = own.at(ordinal > 0 ? ordinal - 1 : ordinal);
    return one === undefined ? [] : [one];
  });
  return [...new Set(picked)].sort((one, other) => one - other);
}

function isAllowed(day: number, rule: Rule): boolean {
  const date = fromDays(day);
  const { monthDays, weekdays } = rule;
  const fromEnd = date.day - daysInMonth(date.year, date.month) - 1;
  return (
    isInMonths(day, rule) &&
    (monthDays.length === 0 || monthDays.includes(date.day) || monthDays.includes(fromEnd)) &&
    (weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(day)))
  );
}

function isInMonths(day: number, { months }: Rule): boolean {
  return months.length === 0 || months.includes(fromDays(day).month);
}

function pickPlaces(days: readonly number[], places: readonly number[]): readonly number[] {
  if (places.length === 0) return days;
  const picked = places.flatMap((place) => days.at(place > 0 ? place - 1 : place) ?? []);
  return [...new Set(picked)].sort((one, other) => one - other);
}
