import type { CronFieldCollection } from 'cron-parser';
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

  constructor({ fields }: Pick<Cron, 'fields'>) {
    this.#minutes = fields.minute.values;
    this.#hours = fields.hour.values;
    this.#months = new Set<number>(fields.month.values);
    this.#isDay = readDays(fields);
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

const MINUTE_MS = 60_000;
/** 29 February may be eight years away. */
const DAYS_MAX = 9 * 366;
/** Of 1970-01-01, counted from Sunday. */
const A_THURSDAY = 4;

/** Where both days are restricted, either will do. */
function readDays({ dayOfMonth, dayOfWeek }: CronFieldCollection): (day: Day) => boolean {
  const ofMonth = dayOfMonth.values.map((value) => readDayOfMonth(String(value)));
  const ofWeek = dayOfWeek.values.map((value) => readWeekday(String(value), dayOfWeek.nthDay));
  const isOfMonth = (day: Day): boolean => ofMonth.some((matches) => matches(day));
  const isOfWeek = (day: Day): boolean => ofWeek.some((matches) => matches(day));
  if (dayOfMonth.isWildcard) return dayOfWeek.isWildcard ? () => true : isOfWeek;
  return dayOfWeek.isWildcard ? isOfMonth : (day) => isOfMonth(day) || isOfWeek(day);
}

function readDayOfMonth(text: string): (day: Day) => boolean {
  if (text === 'L') return ({ date }) => date.day === daysInMonth(date.year, date.month);
  const wanted = Number(text);
  return ({ date }) => date.day === wanted;
}

/** `5`, or `5L` (the last of the month); with `nth`, which is 0 for none, only the second or so of the month. */
function readWeekday(text: string, nth: number): (day: Day) => boolean {
  const wanted = Number(text[0]) % 7;
  const isWanted = ({ days }: Day): boolean => (((days + A_THURSDAY) % 7) + 7) % 7 === wanted;
  if (text.endsWith('L'))
    return (day) => isWanted(day) && day.date.day > daysInMonth(day.date.year, day.date.month) - 7;
  return (day) => isWanted(day) && (nth === 0 || Math.ceil(day.date.day / 7) === nth);
}
