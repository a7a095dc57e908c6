import { type CalendarDate, daysInMonth, fromDays, toDays } from '../std/calendar-date.ts';

/**
 * Local times are numbers: milliseconds since 1970-01-01T00:00 on a wall clock that no zone ever changes. The arithmetic of the proleptic
 * Gregorian calendar on them, years 1 to 9999.
 */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** `2001-01`, `2001-01-31`, `2001-01-31T05:00`, with a blank for the `T` and seconds if wanted. `undefined` when that is no time. */
export function parseLocalTime(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(readNumber);
  if (!isDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return undefined;
  return toDays({ year, month, day }) * DAY_MS + hour * HOUR_MS + minute * 60_000 + second * 1000;
}

/** `2001-01-31`, or `2001-01-31T05:00` when it is not midnight, with seconds only where there are some. */
export function formatLocalTime(localMs: number): string {
  const days = Math.floor(localMs / DAY_MS);
  const rest = localMs - days * DAY_MS;
  const date = formatDate(fromDays(days));
  if (rest === 0) return date;
  const seconds = Math.floor(rest / 1000) % 60;
  const time = `${pad(Math.floor(rest / HOUR_MS))}:${pad(Math.floor(rest / 60_000) % 60)}`;
  return `${date}T${time}${seconds === 0 ? '' : `:${pad(seconds)}`}`;
}

export function formatDate({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function isDate({ year, month, day }: CalendarDate): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A group of a match that took no part in it is `undefined`, whatever its type says. */
function readNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
