import { type CalendarDate, daysInMonth, fromDays, toDays } from '../std/calendar-date.ts';
import { TemplateDate } from './template-values.ts';

/** A date some days later (earlier when negative); of a time the clock stays. `undefined` outside the years 1 to 9999. */
export function addDays(date: TemplateDate, days: number): TemplateDate | undefined {
  return atDay(daysOf(date) + days, date.text.slice(10));
}

/** A time some hours later; of a day the time is counted from midnight, and the result is a time. */
export function addHours(date: TemplateDate, hours: number): TemplateDate | undefined {
  const clock = date.text.length > 10 ? date.text.slice(10) : 'T00:00:00';
  const total = Number(clock.slice(1, 3)) + hours;
  const days = Math.floor(total / 24);
  return atDay(daysOf(date) + days, `T${pad(total - days * 24, 2)}${clock.slice(3)}`);
}

/** The same day some months later, or the last day of a month that is too short. */
export function addMonths(date: TemplateDate, months: number): TemplateDate | undefined {
  const { year, month, day } = fieldsOf(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return atDay(toDays({ year: newYear, month: newMonth, day: newDay }), date.text.slice(10));
}

/** A date by a pattern of `yyyy MM dd HH mm ss` and anything that is no letter; letters in single quotes. `undefined` for another letter. */
export function formatDate(date: TemplateDate, pattern: string): string | undefined {
  const text = date.text.length > 10 ? date.text : `${date.text}T00:00:00`;
  if (/[A-Za-z]/.test(pattern.replace(FIELD, ''))) return undefined;
  return pattern.replace(
    FIELD,
    (field: string, literal: string | undefined) => literal ?? text.slice(...(FIELDS.get(field) ?? [0, 0])),
  );
}

const FIELD = /'([^']*)'|yyyy|MM|dd|HH|mm|ss/g;

const FIELDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['yyyy', [0, 4]],
  ['MM', [5, 7]],
  ['dd', [8, 10]],
  ['HH', [11, 13]],
  ['mm', [14, 16]],
  ['ss', [17, 19]],
]);

function fieldsOf({ text }: TemplateDate): CalendarDate {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function daysOf(date: TemplateDate): number {
  return toDays(fieldsOf(date));
}

function atDay(days: number, clock: string): TemplateDate | undefined {
  const { year, month, day } = fromDays(days);
  if (!(year >= 1 && year <= 9999)) return undefined;
  return new TemplateDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}${clock}`);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
