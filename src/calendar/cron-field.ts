import { nearestName } from '../diagnostics/nearest.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import type { CronError } from './cron.ts';

/** Reads one field of a cron expression, by its place in it. */
export function parseCronField(place: number, word: CronWord): Result<CronField, CronError> {
  const field = FIELDS[place];
  if (!field) throw new Error('a cron expression has five fields');
  const numbers = new Set<number>();
  const special = new Set<string>();
  let start = word.start;
  for (const item of word.text.split(',')) {
    const values = parseItem(field, { text: item, start });
    if (!values.ok) return values;
    for (const value of values.value)
      if (typeof value === 'number') numbers.add(value);
      else special.add(value);
    start += item.length + 1;
  }
  if (word.text.includes('#') && word.text.includes(',')) {
    return refuse(
      word,
      `"${word.text}" joins an n-th ${field.name} with others`,
      'give each a cron expression of its own: "cron" may be a list',
    );
  }
  const isAny = word.text === '*' || word.text === '*/1';
  const list = [...numbers].sort((a, b) => a - b);
  return succeed({
    normal: isAny ? '*' : [...list, ...special].join(','),
    numbers: list,
    hasLast: special.has('L'),
    isStepped: /^\*\/\d+$/.test(word.text),
  });
}

export interface CronWord {
  readonly text: string;
  readonly start: number;
}

export interface CronField {
  /** `*`, or all that is allowed. */
  readonly normal: string;
  readonly numbers: readonly number[];
  /** The last day of the month is allowed. */
  readonly hasLast: boolean;
  readonly isStepped: boolean;
}

interface FieldRule {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

export const FIELDS: readonly FieldRule[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of the month', min: 1, max: 31, names: [] },
  {
    name: 'month',
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', min: 0, max: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const WEEKDAY = 'day of the week';

function parseItem(field: FieldRule, item: CronWord): Result<readonly (number | string)[], CronError> {
  if (item.text === '') return refuse(item, `A ${field.name} is missing beside a comma`);
  if (field.name === 'day of the month' && item.text.toUpperCase() === 'L') return succeed(['L']);
  const nth = /^(\w+)(L|l|#\d+)$/.exec(item.text);
  if (field.name === WEEKDAY && nth)
    return parseNthWeekday(field, item, { day: nth[1] ?? '', nth: (nth[2] ?? '').toUpperCase() });
  const match = /^(\*|(\w+)(?:-(\w+))?)(?:\/(\w*))?$/.exec(item.text);
  if (!match)
    return refuse(
      item,
      `"${item.text}" is no ${field.name}`,
      `write *, a number, a range "${field.min}-${field.max}", or several of them with commas`,
    );
  const step =
    match[4] === undefined
      ? succeed(1)
      : parseStep(field, { text: match[4], start: item.start + item.text.lastIndexOf('/') + 1 });
  if (!step.ok) return step;
  const bounds = parseBounds(field, item, { from: match[2], to: match[3], isOpen: match[4] !== undefined });
  if (!bounds.ok) return bounds;
  const values: number[] = [];
  for (let value = bounds.value.from; value <= bounds.value.to; value += step.value)
    values.push(field.name === WEEKDAY ? value % 7 : value);
  return succeed(values);
}

interface WrittenBounds {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** `5/15` goes on to the end of the field. */
  readonly isOpen: boolean;
}

function parseBounds(
  field: FieldRule,
  item: CronWord,
  written: WrittenBounds,
): Result<{ readonly from: number; readonly to: number }, CronError> {
  const last = field.name === WEEKDAY ? 6 : field.max;
  if (written.from === undefined) return succeed({ from: field.min, to: last });
  const from = parseNumber(field, { text: written.from, start: item.start });
  if (!from.ok) return from;
  if (written.to === undefined) {
    const only = field.name === WEEKDAY ? from.value % 7 : from.value;
    return succeed({ from: only, to: written.isOpen ? last : only });
  }
  const to = parseNumber(field, { text: written.to, start: item.start + written.from.length + 1 });
  if (!to.ok) return to;
  const end = field.name === WEEKDAY && to.value === 0 && from.value > 0 ? 7 : to.value;
  if (from.value <= end) return succeed({ from: from.value, to: end });
  const hint = `write "${written.from}-${last},${field.min}-${written.to}" if it goes over the end`;
  return refuse(
    { ...item, text: `${written.from}-${written.to}` },
    `The range "${written.from}-${written.to}" of the ${field.name} goes backwards`,
    hint,
  );
}

function parseNthWeekday(
  field: FieldRule,
  item: CronWord,
  { day, nth }: { readonly day: string; readonly nth: string },
): Result<readonly string[], CronError> {
  const weekday = parseNumber(field, { text: day, start: item.start });
  if (!weekday.ok) return weekday;
  const name = weekday.value % 7;
  if (nth === 'L' || /^#[1-4]$/.test(nth)) return succeed([`${name}${nth}`]);
  return refuse(
    item,
    `"${item.text}" does not come in every month`,
    `write "${day}L" for the last one, or "${day}#1" to "${day}#4"`,
  );
}

function parseStep(field: FieldRule, word: CronWord): Result<number, CronError> {
  const step = /^\d{1,3}$/.test(word.text) ? Number(word.text) : 0;
  if (step >= 1 && step <= field.max) return succeed(step);
  return refuse(word, `The step of the ${field.name} is a number from 1 to ${field.max}`);
}

function parseNumber(field: FieldRule, word: CronWord): Result<number, CronError> {
  const { name, min, max, names } = field;
  const named = names.indexOf(word.text.toLowerCase());
  if (named !== -1) return succeed(named + min);
  if (!/^\d+$/.test(word.text)) {
    const nearest = nearestName(word.text, names);
    const hint =
      nearest !== undefined
        ? `did you mean "${nearest}"?`
        : names.length > 0
          ? `it is a number from ${min} to ${max}, or one of ${names.join(', ')}`
          : `it is a number from ${min} to ${max}`;
    return refuse(word, `"${word.text}" is no ${name}`, hint);
  }
  const value = Number(word.text);
  return value >= min && value <= max
    ? succeed(value)
    : refuse(word, `The ${name} ${word.text} is not between ${min} and ${max}`);
}

function refuse(word: CronWord, message: string, hint?: string): Result<never, CronError> {
  return fail({
    start: word.start,
    end: word.start + Math.max(1, word.text.length),
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}
