import { fail, type Result, succeed } from '../std/result.ts';
import { addDays, addHours, addMonths, formatDate } from './date-arithmetic.ts';
import {
  describeValue,
  isTemplateList,
  isTemplateMap,
  SqlFragment,
  TemplateDate,
  type TemplateValue,
} from './template-values.ts';

/**
 * Every function that a template can call, by name. `{{#if}}`, `{{#unless}}` and `{{#each}}` are blocks and not here. The failures
 * are one sentence each; the caller knows the place.
 */
export const TEMPLATE_FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map<string, TemplateFunction>([
  ['raw', mark('raw', 'the value as it is, not escaped')],
  ['ident', mark('ident', 'the value as a quoted name, for SQL; a list gives a name of several parts')],
  ['sh', mark('sh', 'the value as one word for a POSIX shell')],
  ['url', mark('url', 'the value as a part of a URL')],
  ['json', plain(1, 1, 'the value as JSON text', ([value]) => toJson(value))],
  ['eq', plain(2, 2, 'whether two values are the same', ([a, b]) => succeed(isEqual(a, b)))],
  ['ne', plain(2, 2, 'whether two values differ', ([a, b]) => succeed(!isEqual(a, b)))],
  ['lt', plain(2, 2, 'whether the first value comes before the second', ([a, b]) => isBefore(a, b))],
  ['gt', plain(2, 2, 'whether the first value comes after the second', ([a, b]) => isBefore(b, a))],
  ['and', plain(2, 32, 'whether all values hold', (values) => succeed(values.every(isTruthy)))],
  ['or', plain(2, 32, 'whether one of the values holds', (values) => succeed(values.some(isTruthy)))],
  ['not', plain(1, 1, 'whether the value does not hold', ([value]) => succeed(!isTruthy(value)))],
  [
    'default',
    {
      ...plain(2, 2, 'the first value, or the second when the first is missing or null', ([a, b]) =>
        succeed(a ?? b ?? null),
      ),
      optionalFirst: true,
    },
  ],
  ['add_days', plain(2, 2, 'a date some days later', ([date, n]) => shift(date, n, addDays))],
  ['add_months', plain(2, 2, 'a date some months later', ([date, n]) => shift(date, n, addMonths))],
  ['add_hours', plain(2, 2, 'a time some hours later', ([date, n]) => shift(date, n, addHours))],
  ['format_date', plain(2, 2, 'a date by a pattern such as "yyyyMMdd"', ([date, pattern]) => format(date, pattern))],
  ['lower', plain(1, 1, 'the text in lower case', ([value]) => changeText(value, (text) => text.toLowerCase()))],
  ['upper', plain(1, 1, 'the text in upper case', ([value]) => changeText(value, (text) => text.toUpperCase()))],
  ['join', plain(2, 2, 'the values of a list with a text between them', ([list, between]) => join(list, between))],
]);

export interface TemplateFunction {
  readonly argumentsMin: number;
  readonly argumentsMax: number;
  /** One phrase for the documentation and for hints. */
  readonly description: string;
  /** Says how the value is written instead of computing one; stands outermost in a tag. */
  readonly mark: Mark | undefined;
  /** The first argument may be a name without a value. */
  readonly optionalFirst: boolean;
  readonly evaluate: (values: readonly (TemplateValue | undefined)[]) => Result<TemplateValue, string>;
}

export type Mark = 'raw' | 'ident' | 'sh' | 'url';

/** What holds in a condition: everything but false, null, 0, the empty text and the empty list. */
export function isTruthy(value: TemplateValue | undefined): boolean {
  return isTemplateList(value) ? value.length > 0 : Boolean(value);
}

function plain(
  argumentsMin: number,
  argumentsMax: number,
  description: string,
  evaluate: TemplateFunction['evaluate'],
): TemplateFunction {
  return { argumentsMin, argumentsMax, description, mark: undefined, optionalFirst: false, evaluate };
}

function mark(name: Mark, description: string): TemplateFunction {
  return {
    argumentsMin: 1,
    argumentsMax: 1,
    description,
    mark: name,
    optionalFirst: false,
    evaluate: ([value]) => succeed(value ?? null),
  };
}

function toJson(value: TemplateValue | undefined): Result<TemplateValue, string> {
  return succeed(JSON.stringify(toPlain(value)));
}

/** JSON data with dates and SQL as texts; own keys only. */
function toPlain(value: TemplateValue | undefined): unknown {
  if (value instanceof TemplateDate) return value.text;
  if (value instanceof SqlFragment) return value.sql;
  if (isTemplateList(value)) return value.map(toPlain);
  if (isTemplateMap(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
  return value;
}

function isEqual(a: TemplateValue | undefined, b: TemplateValue | undefined): boolean {
  if (a instanceof TemplateDate || b instanceof TemplateDate) return textOfDate(a) === textOfDate(b);
  return a === b;
}

function textOfDate(value: TemplateValue | undefined): TemplateValue | undefined {
  return value instanceof TemplateDate ? value.text : value;
}

function isBefore(a: TemplateValue | undefined, b: TemplateValue | undefined): Result<TemplateValue, string> {
  const left = textOfDate(a);
  const right = textOfDate(b);
  if (typeof left === 'number' && typeof right === 'number') return succeed(left < right);
  if (typeof left === 'string' && typeof right === 'string') return succeed(left < right);
  return fail(`cannot compare ${describeValue(a)} with ${describeValue(b)}`);
}

function shift(
  value: TemplateValue | undefined,
  amount: TemplateValue | undefined,
  add: (date: TemplateDate, amount: number) => TemplateDate | undefined,
): Result<TemplateValue, string> {
  const date = asDate(value);
  if (!date) return fail(`needs a date first, and got ${describeValue(value)}`);
  if (typeof amount !== 'number' || !Number.isInteger(amount))
    return fail(`needs a whole number second, and got ${describeValue(amount)}`);
  const shifted = add(date, amount);
  return shifted ? succeed(shifted) : fail('leaves the years 1 to 9999');
}

function format(value: TemplateValue | undefined, pattern: TemplateValue | undefined): Result<TemplateValue, string> {
  const date = asDate(value);
  if (!date) return fail(`needs a date first, and got ${describeValue(value)}`);
  if (typeof pattern !== 'string') return fail(`needs a pattern second, and got ${describeValue(pattern)}`);
  const text = formatDate(date, pattern);
  return text === undefined ? fail(`knows yyyy, MM, dd, HH, mm and ss; "${pattern}" has other letters`) : succeed(text);
}

/** A date, also one that is written as text, as in a parameter. */
function asDate(value: TemplateValue | undefined): TemplateDate | undefined {
  if (value instanceof TemplateDate) return value;
  if (
    typeof value !== 'string' ||
    !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/.test(value)
  )
    return undefined;
  return new TemplateDate(value);
}

function changeText(value: TemplateValue | undefined, change: (text: string) => string): Result<TemplateValue, string> {
  return typeof value === 'string' ? succeed(change(value)) : fail(`needs a text, and got ${describeValue(value)}`);
}

function join(list: TemplateValue | undefined, between: TemplateValue | undefined): Result<TemplateValue, string> {
  if (!isTemplateList(list)) return fail(`needs a list first, and got ${describeValue(list)}`);
  if (typeof between !== 'string') return fail(`needs a text second, and got ${describeValue(between)}`);
  const texts = list.map((item) => (item instanceof TemplateDate ? item.text : item));
  const odd = texts.find((item) => typeof item === 'object');
  return odd === undefined
    ? succeed(texts.map(String).join(between))
    : fail(`cannot join a list that holds ${describeValue(odd)}`);
}
