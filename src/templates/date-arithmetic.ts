import { TemplateDate } from './template-values.ts';

/** A date some days later (earlier when negative); of a time the clock stays. `undefined` outside the years 1 to 9999. */
export function addDays(date: TemplateDate, days: number): TemplateDate | undefined {
  return fromDays(daysOf(date) + days, date.text.slice(10));
}

/** A time some hours later; of a day the time is counted from midnight, and the result is a time. */
export function addHours(date: TemplateDate, hours: number): TemplateDate | undefined {
  const clock = date.text.length > 10 ? date.text.slice(10) : 'T00:00:00';
  const total = Number(clock.slice(1, 3)) + hours;
  const days = Math.floor(total / 24);
  return fromDays(daysOf(date) + days, `T${pad(total - days * 24, 2)}${clock.slice(3)}`);
}

/** The same day some months later, or the last day of a month that is too short. */
export function addMonths(date: TemplateDate, months: number): TemplateDate | undefined {
  const { year, month, day } = fieldsOf(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  const first = daysFromCivil(newYear, newMonth, 1);
  const length = daysFromCivil(newMonth === 12 ? newYear + 1 : newYear, newMonth === 12 ? 1 : newMonth + 1, 1) - first;
  return fromDays(first + Math.min(day, length) - 1, date.text.slice(10));
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

function fieldsOf({ text }: TemplateDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function daysOf(date: TemplateDate): number {
  const { year, month, day } = fieldsOf(date);
  return daysFromCivil(year, month, day);
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; the algorithm of Howard Hinnant's "chrono-compatible date algorithms". */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function fromDays(days: number, clock: string): TemplateDate | undefined {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  if (!(year >= 1 && year <= 9999)) return undefined;
  return new TemplateDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}${clock}`);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
