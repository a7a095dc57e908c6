import { isJsonMap, type Json } from '../../../std/json.ts';

/**
 * The SQL type of a column whose values are known: whole numbers are `bigint`, others `double`, texts that are dates or times are that, lists
 * and maps what is in them. `undefined` where every value is null: nothing is known then.
 */
export function inferType(values: readonly Json[]): string | undefined {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return undefined;
  if (known.every((value) => typeof value === 'boolean')) return 'boolean';
  if (known.every((value) => typeof value === 'number'))
    return known.every((value) => Number.isInteger(value)) ? 'bigint' : 'double';
  if (known.every((value) => typeof value === 'string')) return inferTextType(known);
  if (known.every((value) => Array.isArray(value))) return inferListType(known);
  if (known.every(isJsonMap)) return inferMapType(known);
  return 'json';
}

function inferTextType(texts: readonly string[]): string {
  if (texts.every((text) => DATE.test(text))) return 'date';
  if (texts.every((text) => ZONED.test(text))) return 'timestamptz';
  if (texts.every((text) => TIMESTAMP.test(text))) return 'timestamp';
  return 'varchar';
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/;

function inferListType(lists: readonly (readonly Json[])[]): string {
  return `${inferType(lists.flat()) ?? 'varchar'}[]`;
}

function inferMapType(maps: readonly { readonly [key: string]: Json }[]): string {
  const keys = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  const fields = keys.map((key) => {
    const type = inferType(maps.map((map) => map[key] ?? null)) ?? 'varchar';
    return `"${key.replaceAll('"', '""')}" ${type}`;
  });
  return fields.length === 0 ? 'json' : `struct(${fields.join(', ')})`;
}
