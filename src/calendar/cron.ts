import { CronExpressionParser, type CronFieldCollection } from 'cron-parser';
import { nearestName } from '../diagnostics/nearest.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { type CronField, type CronWord, FIELDS, parseCronField } from './cron-field.ts';
import { daysInMonth } from '../std/calendar-date.ts';

const CRON_LENGTH_MAX = 1000;

const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@monthly', '0 0 1 * *'],
  ['@yearly', '0 0 1 1 *'],
]);

/**
 * Reads a cron expression: minute, hour, day of the month, month, day of the week; or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`.
 * A field is `*` or numbers, ranges `a-b` and steps `/n`, joined by commas; months and days of the week may be named, and 7 is Sunday too.
 * `L` is the last day of the month, `5L` its last Friday and `1#2` its second Monday. Where both days are restricted, either will do.
 */
export function parseCron(text: string): Result<Cron, CronError> {
  const words = Array.from(text.matchAll(/\S+/g), (match) => ({ text: match[0], start: match.index }));
  const [first] = words;
  if (!first) return fail({ start: 0, end: text.length, message: 'The cron expression is empty', hint: FORM });
  if (text.length > CRON_LENGTH_MAX)
    return fail({
      start: 0,
      end: text.length,
      message: `The cron expression is longer than ${CRON_LENGTH_MAX} characters`,
    });
  if (first.text.startsWith('@')) return parseNickname(text, words, first);
  if (words.length !== FIELDS.length) return fail(refuseCount(words));
  return parseFields(text, words);
}

export interface Cron {
  /** As written. */
  readonly text: string;
  /** Five fields, each `*` or a list of what it allows. */
  readonly expression: string;
  /** What it allows, as cron-parser reads it. */
  readonly fields: CronFieldCollection;
  /**
   * `hourly` fires in every hour, `stepped` in every n-th (`*` with a step), `fixed` at hours of the day that are given: what to do about
   * hours that come twice or never depends on it (see `fireTimes`).
   */
  readonly rhythm: 'hourly' | 'stepped' | 'fixed';
}

/** What is wrong, and where in the text. */
export interface CronError {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string;
}

const FORM =
  'write five fields, minute, hour, day of the month, month and day of the week: "0 3 * * *" is three in the morning';

function parseNickname(text: string, words: readonly CronWord[], first: CronWord): Result<Cron, CronError> {
  const expression = NICKNAMES.get(first.text);
  const place = { start: first.start, end: first.start + first.text.length };
  if (expression !== undefined && words.length === 1)
    return succeed({
      text,
      expression,
      fields: readFields(expression),
      rhythm: first.text === '@hourly' ? 'hourly' : 'fixed',
    });
  if (expression !== undefined)
    return fail({ ...place, end: text.trimEnd().length, message: `"${first.text}" stands alone`, hint: FORM });
  const nearest = nearestName(first.text, NICKNAMES.keys());
  const hint = nearest === undefined ? `there are ${[...NICKNAMES.keys()].join(', ')}` : `did you mean "${nearest}"?`;
  return fail({ ...place, message: `There is no cron expression "${first.text}"`, hint });
}

function parseFields(text: string, words: readonly CronWord[]): Result<Cron, CronError> {
  const fields: CronField[] = [];
  for (const [place, word] of words.entries()) {
    const field = parseCronField(place, word);
    if (!field.ok) return field;
    fields.push(field.value);
  }
  const [, hours, days, months, weekdays] = fields;
  if (!hours || !days || !months || !weekdays) throw new Error('a cron expression has five fields');
  if (!hasAnyDay(days, months, weekdays)) {
    const [, , day, month] = words;
    return fail({
      start: day?.start ?? 0,
      end: (month?.start ?? 0) + (month?.text.length ?? 0),
      message: 'The cron expression never fires: there is no such day in the months that it allows',
    });
  }
  const expression = fields.map((field) => field.normal).join(' ');
  return succeed({
    text,
    expression,
    fields: readFields(expression),
    rhythm: hours.numbers.length === 24 ? 'hourly' : hours.isStepped ? 'stepped' : 'fixed',
  });
}

function readFields(expression: string): CronFieldCollection {
  return CronExpressionParser.parse(expression, { tz: 'UTC' }).fields;
}

function hasAnyDay(days: CronField, months: CronField, weekdays: CronField): boolean {
  if (weekdays.normal !== '*' || days.hasLast) return true;
  return months.numbers.some((month) => days.numbers.some((day) => day <= daysInMonth(LEAP_YEAR, month)));
}

const LEAP_YEAR = 2000;

function refuseCount(words: readonly CronWord[]): CronError {
  const [first, last] = [words[0], words.at(-1)];
  const end = last ? last.start + last.text.length : 0;
  const surplus = words[FIELDS.length];
  if (words.length === FIELDS.length + 1 && first) {
    const hint = `seconds are not supported: leave out "${first.text}" if it was meant for them`;
    return { start: surplus?.start ?? 0, end, message: 'The cron expression has six fields instead of five', hint };
  }
  return {
    start: surplus?.start ?? first?.start ?? 0,
    end,
    message: `The cron expression has ${words.length} ${words.length === 1 ? 'field' : 'fields'} instead of five`,
    hint: FORM,
  };
}
