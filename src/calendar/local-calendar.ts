import { type CalendarDate, daysInMonth, fromDays, toDays } from '../std/calendar-date.ts';
import type { Cron } from './cron.ts';
import { DAY_MS, HOUR_MS } from './local-time.ts';

/** The local times of a cron expression, whole minutes, on a wall clock that no zone ever changes. */
export class LocalCalendar {
  readonly #minutes: readonly number[];
  readonly #hours: readonly number[];
  readonly #months: ReadonlySet<number>;
  readonly #isDay: (day: Day) => boolean;
  /** From here on the next one is `#next`: what was searched once is not searched again. */
  #searchedFrom = Infinity;
  #next = -Infinity;

  constructor({ expression }: Pick<Cron, 'expression'>) {
    const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = expression.split(' ');
    this.#minutes = readNumbers(minutes, { from: 0, to: 59 });
    this.#hours = readNumbers(hours, { from: 0, to: 23 });
    this.#months = new Set(readNumbers(months, { from: 1, to: 12 }));
    this.#isDay = readDays(days, weekdays);
  }

  *allIn(fromLocalMs: number, endLocalMs: number): Generator<number> {
    for (
      let found = this.firstIn(fromLocalMs, endLocalMs);
      found !== undefined;
      found = this.firstIn(found + 1, endLocalMs)
    )
      yield found;
  }

  has(localMs: number): boolean {
    return this.firstIn(localMs, localMs + 1) !== undefined;
  }

  /** The first from `fromLocalMs` up to `endLocalMs`, exclusive. */
  firstIn(fromLocalMs: number, endLocalMs: number): number | undefined {
    if (fromLocalMs >= endLocalMs) return undefined;
    if (fromLocalMs < this.#searchedFrom || fromLocalMs > this.#next) {
      this.#searchedFrom = fromLocalMs;
      this.#next = this.#search(Math.ceil(fromLocalMs / MINUTE_MS) * MINUTE_MS);
    }
    return this.#next < endLocalMs ? this.#next : undefined;
  }

  /** `Infinity` when there is none in all the years in which a day of any kind comes at least once. */
  #search(fromLocalMs: number): number {
    const first = Math.floor(fromLocalMs / DAY_MS);
    for (let days = first; days < first + DAYS_MAX; days++) {
      const date = fromDays(days);
      if (!this.#months.has(date.month)) days = toDays({ ...date, day: daysInMonth(date.year, date.month) });
      else if (this.#isDay({ days, date })) {
        const found = this.#firstOfDay(days === first ? fromLocalMs - days * DAY_MS : 0);
        if (found !== undefined) return days * DAY_MS + found;
      }
    }
    return Infinity;
  }

  /** Milliseconds since midnight, from those given on. */
  #firstOfDay(fromMs: number): number | undefined {
    const fromHour = Math.floor(fromMs / HOUR_MS);
    for (const hour of this.#hours) {
      if (hour < fromHour) continue;
      const fromMinute = hour === fromHour ? (fromMs - hour * HOUR_MS) / MINUTE_MS : 0;
      const minute = this.#minutes.find((one) => one >= fromMinute);
      if (minute !== undefined) return hour * HOUR_MS + minute * MINUTE_MS;
    }
    return undefined;
  }
}

interface Day {
  /** Since 1970. */
  readonly days: number;
  readonly date: CalendarDate;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
/** 29 February may be eight years away. */
const DAYS_MAX = 9 * 366;
/** Of 1970-01-01, counted from Sunday. */
const A_THURSDAY = 4;

function readNumbers(field: string, { from, to }: Bounds): readonly number[] {
  if (field === '*') return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return field.split(',').map(Number);
}

/** Where both days are restricted, either will do. */
function readDays(days: string, weekdays: string): (day: Day) => boolean {
  const ofMonth = days.split(',').map(readDayOfMonth);
  const ofWeek = weekdays.split(',').map(readWeekday);
  const isOfMonth = (day: Day): boolean => ofMonth.some((matches) => matches(day));
  const isOfWeek = (day: Day): boolean => ofWeek.some((matches) => matches(day));
  if (days === '*') return weekdays === '*' ? () => true : isOfWeek;
  return weekdays === '*' ? isOfMonth : (day) => isOfMonth(day) || isOfWeek(day);
}

function readDayOfMonth(text: string): (day: Day) => boolean {
  if (text === 'L') return ({ date }) => date.day === daysInMonth(date.year, date.month);
  const wanted = Number(text);
  return ({ date }) => date.day === wanted;
}

/** `5`, `5L` (the last of the month) or `5#2` (its second). */
function readWeekday(text: string): (day: Day) => boolean {
  const wanted = Number(text[0]);
  const isWanted = ({ days }: Day): boolean => (((days + A_THURSDAY) % 7) + 7) % 7 === wanted;
  if (text.endsWith('L'))
    return (day) => isWanted(day) && day.date.day > daysInMonth(day.date.year, day.date.month) - 7;
  const nth = text.includes('#') ? Number(text.slice(2)) : undefined;
  return (day) => isWanted(day) && (nth === undefined || Math.ceil(day.date.day / 7) === nth);
}
