import type { Period } from '../model/partition.ts';
import { DAY_MS, formatDate, HOUR_MS, isDate } from './local-time.ts';
import { fromDays, toDays } from '../std/calendar-date.ts';

/** One way to cut the local calendar. Its slices are numbered without holes, and the numbers mean nothing to anybody else. */
export interface PeriodArithmetic {
  /** The slice that holds a local time. */
  readonly at: (localMs: number) => number;
  /** The local time at which a slice starts; it ends where the next one starts. */
  readonly startOf: (slice: number) => number;
  readonly format: (slice: number) => string;
  /** `undefined` when the text is no key of this kind. */
  readonly parse: (text: string) => number | undefined;
  /** A key, for messages. */
  readonly example: string;
}

/** Days since 1970-01-01 of a Monday. */
const A_MONDAY = -3;

/** How keys are written: `2001-01-01T05`, `2001-01-01`, for a week the date of its Monday, `2001-01`, `2001-Q1`, `2001`. */
export const PERIODS: Readonly<Record<Period, PeriodArithmetic>> = {
  hour: {
    at: (localMs) => Math.floor(localMs / HOUR_MS),
    startOf: (slice) => slice * HOUR_MS,
    format: (slice) =>
      `${formatDay(Math.floor(slice / 24))}T${String(slice - Math.floor(slice / 24) * 24).padStart(2, '0')}`,
    parse: (text) => {
      const match = /^(.{10})T([01]\d|2[0-3])$/.exec(text);
      const days = parseDay(match?.[1] ?? '');
      return days === undefined ? undefined : days * 24 + Number(match?.[2]);
    },
    example: '2001-01-01T05',
  },
  day: {
    at: (localMs) => Math.floor(localMs / DAY_MS),
    startOf: (slice) => slice * DAY_MS,
    format: formatDay,
    parse: parseDay,
    example: '2001-01-01',
  },
  week: {
    at: (localMs) => Math.floor((Math.floor(localMs / DAY_MS) - A_MONDAY) / 7),
    startOf: (slice) => (slice * 7 + A_MONDAY) * DAY_MS,
    format: (slice) => formatDay(slice * 7 + A_MONDAY),
    parse: (text) => {
      const slice = ((parseDay(text) ?? NaN) - A_MONDAY) / 7;
      return Number.isInteger(slice) ? slice : undefined;
    },
    example: '2001-01-01',
  },
  month: createMonths(1, { format: formatMonth, parse: parseMonth, example: '2001-01' }),
  quarter: createMonths(3, { format: formatQuarter, parse: parseQuarter, example: '2001-Q1' }),
  year: createMonths(12, { format: formatYear, parse: parseYear, example: '2001' }),
};

/** Periods of whole months, numbered from year 0. */
function createMonths(months: number, text: Pick<PeriodArithmetic, 'format' | 'parse' | 'example'>): PeriodArithmetic {
  return {
    at: (localMs) => {
      const { year, month } = fromDays(Math.floor(localMs / DAY_MS));
      return Math.floor((year * 12 + month - 1) / months);
    },
    startOf: (slice) => {
      const month = slice * months;
      return toDays({ year: Math.floor(month / 12), month: month - Math.floor(month / 12) * 12 + 1, day: 1 }) * DAY_MS;
    },
    ...text,
  };
}

function formatDay(days: number): string {
  return formatDate(fromDays(days));
}

function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(date) ? toDays(date) : undefined;
}

function formatMonth(slice: number): string {
  return `${formatYear(Math.floor(slice / 12))}-${String(slice - Math.floor(slice / 12) * 12 + 1).padStart(2, '0')}`;
}

function parseMonth(text: string): number | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

function formatQuarter(slice: number): string {
  return `${formatYear(Math.floor(slice / 4))}-Q${slice - Math.floor(slice / 4) * 4 + 1}`;
}

function parseQuarter(text: string): number | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : undefined;
}

function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

function parseYear(text: string): number | undefined {
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
