import { fail, type Result, succeed } from '../std/result.ts';

/** What names in a template stand for: data, as JSON has it, and two kinds that JSON has not. Only own properties of maps are read. */
export type TemplateValue =
  | null
  | boolean
  | number
  | string
  | TemplateDate
  | SqlFragment
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue | undefined };

export type TemplateValues = { readonly [name: string]: TemplateValue | undefined };

/**
 * A day (`2001-01-31`) or a time without a zone (`2001-01-31T05:00:00`), which SQL writes as DATE or TIMESTAMP. Throws on any other text.
 * A class, and not a map with a mark, so that no map out of a descriptor can pass for one.
 */
export class TemplateDate {
  readonly kind: 'date' | 'timestamp';
  readonly text: string;

  constructor(text: string) {
    if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,6})?)?$/.test(text))
      throw new Error(`not a date or a time without a zone: ${text}`);
    this.kind = text.length > 10 ? 'timestamp' : 'date';
    this.text = text;
  }
}

/** SQL that Millrace made itself, such as the located name of a table; SQL templates take it as it is. A class for the reason of `TemplateDate`. */
export class SqlFragment {
  readonly sql: string;

  constructor(sql: string) {
    this.sql = sql;
  }
}

export function isTemplateMap(
  value: TemplateValue | undefined,
): value is { readonly [key: string]: TemplateValue | undefined } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof TemplateDate) &&
    !(value instanceof SqlFragment)
  );
}

export function isTemplateList(value: TemplateValue | undefined): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

/** What people call the kind of a value. */
export function describeValue(value: TemplateValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isTemplateList(value)) return 'a list';
  if (value instanceof TemplateDate) return value.kind === 'date' ? 'a date' : 'a time';
  if (value instanceof SqlFragment) return 'SQL';
  return typeof value === 'object' ? 'a map' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** A single value as text. */
export function textOfValue(value: TemplateValue): Result<string, string> {
  if (typeof value === 'string') return succeed(value);
  if (typeof value === 'number' || typeof value === 'boolean') return succeed(String(value));
  if (value instanceof TemplateDate) return succeed(value.text);
  if (value instanceof SqlFragment) return succeed(value.sql);
  return fail(
    value === null ? 'the value is null, which has no text' : `${describeValue(value)} cannot be put into text`,
  );
}
