import { fromDays, toDays } from '../std/calendar-date.ts';
import { formatDate, isDate } from './local-time.ts';

/** Days of a calendar, and what of its text could not be read. */
export interface DayList {
  /** Days since 1970-01-01, in no order, some perhaps twice. */
  readonly days: readonly number[];
  readonly problems: readonly DayProblem[];
}

/** `start` to `end` (exclusive) of the text, and a sentence each. */
export interface DayProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * A text with a day or a range of days a line: `2026-12-24`, or `2026-12-24..2026-12-26` with both included. What follows after a blank or
 * comma is for people, as are lines that begin with `#`. A file of comma-separated values may have a first line that names its columns: the
 * one called `date` or `day` counts, else the first.
 */
export function parseDayList(text: string): DayList {
  const days: number[] = [];
  const problems: DayProblem[] = [];
  let column = 0;
  let isFirst = true;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = isFirst ? findColumn(line) : undefined;
    isFirst = false;
    if (header !== undefined) {
      column = header;
      continue;
    }
    const range = parseDayRange(cellOf(line, column));
    if (typeof range === 'string')
      problems.push({ start, end: start + line.trimEnd().length, message: range, hint: HINT });
    else for (let day = range.first; day <= range.last; day++) days.push(day);
  }
  return { days, problems };
}

/** A day or a range as a list in a descriptor says it; what is wrong with it in a sentence. */
export function parseDayRange(text: string): DayRange | string {
  const [from = '', to = from, ...more] = text.split('..');
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === undefined || last === undefined || more.length > 0) return `"${text.slice(0, SHOWN)}" is no day.`;
  if (last < first) return `The days "${text}" end before they begin.`;
  return last - first < RANGE_MAX ? { first, last } : `"${text}" are more than ${RANGE_MAX} days.`;
}

export interface DayRange {
  readonly first: number;
  readonly last: number;
}

export const HINT = 'Write a day as "2026-12-24", or several in a row as "2026-12-24..2026-12-26".';

/** Sorted, each once, as `2026-12-24`. */
export function formatDays(days: Iterable<number>): readonly string[] {
  return [...new Set(days)].sort((one, other) => one - other).map((day) => formatDate(fromDays(day)));
}

/** `2026-12-24` as days since 1970-01-01; `undefined` when that is no day. */
function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(date) ? toDays(date) : undefined;
}

const RANGE_MAX = 3_700;
const SHOWN = 60;
const SEPARATORS = /[,;\t]/;

/** Of a line that names columns, which one holds the days. */
function findColumn(line: string): number | undefined {
  const cells = line.split(SEPARATORS).map(unquote);
  if (cells.length < 2 && !/^(date|day)s?$/i.test(cells[0] ?? '')) return undefined;
  if (cells.some((cell) => /\d{4}-\d\d-\d\d/.test(cell))) return undefined;
  const found = cells.findIndex((cell) => /^(date|day)$/i.test(cell));
  return found === -1 ? 0 : found;
}

function cellOf(line: string, column: number): string {
  const cell = unquote(line.split(SEPARATORS)[column] ?? '');
  return cell.split(/\s/)[0] ?? '';
}

function unquote(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
