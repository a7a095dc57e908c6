import { isJsonMap, type Json } from '../../std/json.ts';
import { partOf, resolved, type SchemaSite } from './schema-set.ts';

/** What a schema wants, in plain words: `a whole number`, `"table", "view" or a map`. */
export function describeExpected(site: SchemaSite): string {
  const options = [...new Set(expectedOptions(site, 0))];
  return options.length === 0 ? 'something else' : joinWords(options, 'or');
}

/** `a`, `a or b`, `a, b or c`. */
export function joinWords(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** What stands there, in plain words: `the number 1.1`, `the text "high"`, `a list`. */
export function describeFound(value: Json): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoteShort(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}

export function quoteShort(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return `"${flat.length > SHOWN_MAX ? `${flat.slice(0, SHOWN_MAX)}…` : flat}"`;
}

const SHOWN_MAX = 40;

/** The texts that a schema allows by name, through all its alternatives. */
export function choicesOf(site: SchemaSite): readonly string[] {
  const { node } = resolved(site);
  if (!isJsonMap(node)) return [];
  if (Array.isArray(node['enum']))
    return (node['enum'] as readonly Json[]).filter((value) => typeof value === 'string');
  return alternatives(node).flatMap((part) => choicesOf(partOf(site, part)));
}

/** Whether text of some form would do. */
export function wantsText(site: SchemaSite): boolean {
  const { node } = resolved(site);
  if (!isJsonMap(node)) return false;
  if (typesOf(node).includes('string')) return true;
  if (Array.isArray(node['enum'])) return (node['enum'] as readonly Json[]).some((value) => typeof value === 'string');
  return alternatives(node).some((part) => wantsText(partOf(resolved(site), part)));
}

export function typesOf(node: { readonly [key: string]: Json }): readonly string[] {
  const type = node['type'];
  return typeof type === 'string'
    ? [type]
    : Array.isArray(type)
      ? (type as readonly Json[]).filter((name) => typeof name === 'string')
      : [];
}

function expectedOptions(from: SchemaSite, depth: number): readonly string[] {
  const site = resolved(from);
  const { node } = site;
  if (!isJsonMap(node) || depth > DEPTH_MAX) return [];
  const form = typeof node['title'] === 'string' ? FORMS.get(node['title']) : undefined;
  if (form !== undefined) return [form];
  if (Array.isArray(node['enum'])) return (node['enum'] as readonly Json[]).map((value) => JSON.stringify(value));
  if (node['const'] !== undefined) return [JSON.stringify(node['const'])];
  const types = typesOf(node).map((type) => TYPE_WORDS.get(type) ?? type);
  return types.length > 0
    ? types
    : [...alternatives(node), ...allOf(node).slice(0, 1)].flatMap((part) =>
        expectedOptions(partOf(site, part), depth + 1),
      );
}

const DEPTH_MAX = 8;

function alternatives(node: { readonly [key: string]: Json }): readonly Json[] {
  const parts = node['anyOf'] ?? node['oneOf'];
  return Array.isArray(parts) ? (parts as readonly Json[]) : [];
}

function allOf(node: { readonly [key: string]: Json }): readonly Json[] {
  return Array.isArray(node['allOf']) ? (node['allOf'] as readonly Json[]) : [];
}

const TYPE_WORDS = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a map'],
  ['null', 'nothing'],
]);

/** Forms of text that have a name in our schemas, by title. */
const FORMS = new Map([
  ['Name', 'a name'],
  ['Identifier', 'a name without dots'],
  ['Duration', 'a duration such as "90s", "10m" or "7d"'],
  ['SignedDuration', 'a duration such as "-6d" or "0d"'],
  ['Size', 'a size such as "512MiB"'],
  ['TimeOfDay', 'a time of day such as "07:00"'],
  ['TimeZone', 'a time zone such as "Europe/Budapest"'],
  ['LocalTime', 'a date or time such as "2001-01-01" or "2001-01-01T05:00"'],
]);
