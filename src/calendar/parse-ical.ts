import { toDays } from '../std/calendar-date.ts';
import type { DayList, DayProblem } from './day-list.ts';
import { readDay, recur } from './recurrence.ts';

/**
 * The days of the events of an iCalendar text (RFC 5545), those of recurring events up to the end of 2099. An event that has times takes the
 * days on which it begins to the one on which it ends, as they are written, whatever their zone. Cancelled events, tasks and free-busy times
 * are no days.
 */
export function parseIcal(text: string): DayList {
  const problems: DayProblem[] = [];
  const events = listEvents(text, problems);
  const moved = new Set(
    events.flatMap(({ uid, movedFrom }) => (movedFrom === undefined ? [] : [`${uid} ${movedFrom}`])),
  );
  const days = events.flatMap((event) => {
    if (event.isCancelled) return [];
    const starts = listStarts(event, problems);
    const own = event.movedFrom === undefined ? starts.filter((day) => !moved.has(`${event.uid} ${day}`)) : starts;
    return own.flatMap((start) => Array.from({ length: event.length }, (_, at) => start + at));
  });
  return { days, problems };
}

interface Event {
  readonly uid: string;
  readonly start: number;
  /** In days. */
  readonly length: number;
  readonly rules: readonly Line[];
  readonly added: readonly number[];
  readonly removed: ReadonlySet<number>;
  /** Of a single occurrence that was changed: its day by the rule. */
  readonly movedFrom: number | undefined;
  readonly isCancelled: boolean;
}

/** A line with its continuations; where the first part of it stands. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LAST_DAY = toDays({ year: 2099, month: 12, day: 31 });
/** More is a mistake, and not what anybody plans with. */
const LENGTH_MAX = 3_700;
const HINT = 'Have the calendar exported again as an iCalendar file (.ics), or list the days in a text file.';

function listEvents(text: string, problems: DayProblem[]): readonly Event[] {
  const lines = unfold(text);
  if (!lines.some(({ name, value }) => name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR')) {
    problems.push({
      start: 0,
      end: text.split('\n', 1)[0]?.length ?? 0,
      message: 'This is no iCalendar file.',
      hint: HINT,
    });
    return [];
  }
  const events: Event[] = [];
  let open: Line[] | undefined;
  let depth = 0;
  for (const line of lines) {
    const value = line.value.toUpperCase();
    if (line.name === 'BEGIN' && value === 'VEVENT') open = [];
    else if (line.name === 'BEGIN' && open !== undefined) depth++;
    else if (line.name === 'END' && value === 'VEVENT' && open !== undefined) {
      const event = readEvent(open, line, problems);
      if (event !== undefined) events.push(event);
      open = undefined;
      depth = 0;
    } else if (line.name === 'END' && open !== undefined) depth--;
    else if (depth === 0) open?.push(line);
  }
  return events;
}

function unfold(text: string): readonly Line[] {
  const lines: PhysicalLines[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined)
      lines[lines.length - 1] = { ...last, text: last.text + line.slice(1) };
    else if (line !== '') lines.push({ text: line, start: at, end: at + line.length });
    at += raw.length + 1;
  }
  return lines.map(({ text: whole, start, end }) => {
    const colon = whole.search(/:(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const head = colon === -1 ? whole : whole.slice(0, colon);
    const name = (head.split(';', 1)[0] ?? '').toUpperCase();
    return { name, value: colon === -1 ? '' : whole.slice(colon + 1).trim(), start, end };
  });
}

interface PhysicalLines {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function readEvent(lines: readonly Line[], end: Line, problems: DayProblem[]): Event | undefined {
  const find = (name: string): Line | undefined => lines.find((line) => line.name === name);
  const tell = ({ start: first, end: last }: Line, message: string): void => {
    problems.push({ start: first, end: last, message, hint: HINT });
  };
  const dayOf = (line: Line): number | undefined => readDay(line.value.toUpperCase());
  const begin = find('DTSTART');
  if (begin === undefined) {
    tell(end, 'The event that ends here does not say when it begins.');
    return undefined;
  }
  const start = dayOf(begin);
  const length = start === undefined ? undefined : readLength(start, find('DTEND'), find('DURATION'));
  if (start === undefined || length === undefined) {
    const blamed = start === undefined ? begin : (find('DTEND') ?? find('DURATION') ?? begin);
    tell(blamed, start === undefined ? describeNoDay(begin.value) : 'The event has no end after its begin.');
    return undefined;
  }
  const listDays = (name: string): readonly number[] =>
    lines
      .filter((line) => line.name === name)
      .flatMap((line) =>
        line.value.split(',').flatMap((value) => {
          const day = readDay((value.split('/', 1)[0] ?? '').toUpperCase());
          if (day === undefined) tell(line, describeNoDay(value));
          return day ?? [];
        }),
      );
  const movedFrom = find('RECURRENCE-ID');
  return {
    uid: find('UID')?.value ?? '',
    start,
    length,
    rules: lines.filter(({ name }) => name === 'RRULE'),
    added: listDays('RDATE'),
    removed: new Set(listDays('EXDATE')),
    movedFrom: movedFrom === undefined ? undefined : dayOf(movedFrom),
    isCancelled: find('STATUS')?.value.toUpperCase() === 'CANCELLED',
  };
}

function describeNoDay(text: string): string {
  return `"${text.slice(0, 60)}" is no day.`;
}

/** In days, at least one. */
function readLength(start: number, end: Line | undefined, duration: Line | undefined): number | undefined {
  if (end !== undefined) {
    const last = readDay(end.value.toUpperCase());
    if (last === undefined) return undefined;
    // The end is exclusive: an event up to midnight, or up to a day without a time, does not take that day.
    const hasTime = /T(?!000000)/i.test(end.value);
    const length = last - start + (hasTime ? 1 : 0);
    return length >= 0 && length <= LENGTH_MAX ? Math.max(1, length) : undefined;
  }
  const [, weeks, days] = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?/i.exec(duration?.value ?? '') ?? [];
  const length = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  return length <= LENGTH_MAX ? Math.max(1, length) : undefined;
}

function listStarts({ start, rules, added, removed }: Event, problems: DayProblem[]): readonly number[] {
  const days = [start, ...added];
  for (const rule of rules) {
    const found = recur(rule.value, start, LAST_DAY);
    if (found.ok) days.push(...found.value);
    else problems.push({ start: rule.start, end: rule.end, message: found.error, hint: HINT });
  }
  return [...new Set(days)].filter((day) => !removed.has(day));
}
