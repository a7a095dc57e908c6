import { basename } from 'node:path';
import { ResourceError, type RowFiles, type SqlColumn } from '../ports/resource.ts';
import { isTypeText, spellType } from '../templates/sql/contract-types.ts';
import { readCsvHeader } from './csv-header.ts';
import { JSON_DIGITS_EXACT } from './json-digits.ts';
import { readJsonKeys } from './json-keys.ts';
import { quoteName, quoteText } from './sql-text.ts';

/**
 * The expression of DuckDB that gives the rows of local files. `asText`: another engine takes the values over and knows its own types, so that
 * those of columns that are declared stay the texts that stand in csv and JSON. Throws a ResourceError where a declared column is in no file.
 */
export function readRows({ paths, format, columns = [] }: RowFiles, { asText }: ReadRowsOptions): string {
  for (const { name, type } of columns)
    if (!isTypeText(type))
      throw new ResourceError('failed', `nobody knows the type "${type}", which is declared for column "${name}"`);
  if (format === 'parquet') return readParquet(paths, columns);
  const parts = paths.map((path) =>
    format === 'csv'
      ? readCsv(path, { columns, asText, isOne: paths.length === 1 })
      : readJson(path, { format, columns, asText }),
  );
  const [first] = parts;
  return parts.length === 1 && first !== undefined
    ? first
    : `(${parts.map((part) => `from ${part}`).join(' union all by name ')})`;
}

export interface ReadRowsOptions {
  readonly asText: boolean;
}

/** Parquet tells its types. Of those that it has not, whole numbers of 128 bits are kept as decimals (`writeRows`). */
function readParquet(paths: readonly string[], columns: readonly SqlColumn[]): string {
  const reader = `read_parquet(${listOf(paths)}${paths.length === 1 ? '' : ', union_by_name = true'})`;
  const wide = columns.filter(({ type }) => /^u?hugeint$/i.test(type));
  return wide.length === 0
    ? reader
    : replaceColumns(
        reader,
        wide.map(({ name, type }) => `cast(${quoteName(name)} as ${type}) as ${quoteName(name)}`),
      );
}

interface ReadOptions extends ReadRowsOptions {
  readonly columns: readonly SqlColumn[];
}

/** Declared columns are read as texts, in which nothing is lost, and cast. */
function readCsv(path: string, { columns, asText, isOne }: ReadOptions & { readonly isOne: boolean }): string {
  if (columns.length === 0) return `read_csv(${quoteText(path)})`;
  const header = readCsvHeader(
    path,
    columns.map(({ name }) => name),
  );
  const found = new Map(header.names.map((name) => [name.toLowerCase(), name]));
  const there = columns.flatMap(({ name, type }) => {
    const inFile = found.get(name.toLowerCase());
    return inFile === undefined ? [] : [{ name: inFile, type }];
  });
  const missing = columns.find(({ name }) => !found.has(name.toLowerCase()));
  if (missing !== undefined && (isOne || there.length === 0))
    throw new ResourceError(
      'failed',
      `the file "${basename(path)}" has no column "${missing.name}", which is declared; it has ${header.names.map((name) => `"${name}"`).join(', ')}`,
    );
  const types = there.map(({ name }) => `${quoteText(name)}: 'VARCHAR'`).join(', ');
  const form = `header = true, delim = ${quoteText(header.delimiter)}, quote = '"', escape = '"', allow_quoted_nulls = false`;
  const reader = `read_csv(${quoteText(path)}, ${form}, types = {${types}})`;
  return replaceColumns(
    reader,
    there.flatMap((column) => readText(column, { asText, file: basename(path) })),
  );
}

/** Of objects, with the columns in the order of the first one's keys. A declared key that an object has not is null; others are read as texts. */
function readJson(path: string, { format, columns, asText }: ReadJson): string {
  const name = `read_${format}`;
  if (columns.length === 0) return `${name}(${quoteText(path)})`;
  const keys = readJsonKeys(path);
  const declared = new Map(columns.map((column) => [column.name.toLowerCase(), column.type]));
  const found = new Set(keys.map((key) => key.toLowerCase()));
  const all = [
    ...keys.map((key) => ({ name: key, type: declared.get(key.toLowerCase()) ?? 'text' })),
    ...columns.filter((column) => !found.has(column.name.toLowerCase())),
  ];
  const types = all.map((column) => `${quoteText(column.name)}: ${quoteText(jsonType(column, asText))}`).join(', ');
  const reader = `${name}(${quoteText(path)}, columns = {${types}})`;
  const changed = all.flatMap((column) =>
    isDecimal(column.type) ? readDecimal(column, { asText, file: basename(path) }) : [],
  );
  return changed.length === 0 ? reader : replaceColumns(reader, changed);
}

interface ReadJson extends ReadOptions {
  readonly format: 'json' | 'ndjson';
}

function jsonType({ type }: SqlColumn, asText: boolean): string {
  if (isDecimal(type) || /^jsonb?$/i.test(type)) return 'JSON';
  return asText ? 'VARCHAR' : spellType(type, 'duckdb');
}

interface ReadText extends ReadRowsOptions {
  readonly file: string;
}

/** An empty text is one only where texts are declared. */
function readText({ name, type }: SqlColumn, { asText, file }: ReadText): readonly string[] {
  if (isText(type)) return [];
  const column = quoteName(name);
  const value = isDecimal(type) ? refuseRounding(column, { name, type, file, asText }) : column;
  return [`case when ${column} <> '' then ${asText ? value : castText(value, { name, type, file })} end as ${column}`];
}

/**
 * Of a number with more digits than doubles have it is not known what was written, unless it is a text (`writeRows` does so).
 */
function readDecimal({ name, type }: SqlColumn, { asText, file }: ReadText): readonly string[] {
  const column = quoteName(name);
  const text = `(${column} ->> '$')`;
  const inexact = `the file "${file}" holds a number of more than ${JSON_DIGITS_EXACT} digits in column "${name}": JSON keeps such ones only as texts`;
  const digits = `length(ltrim(regexp_replace(regexp_replace(${text}, '[eE].*', ''), '[^0-9]', '', 'g'), '0'))`;
  const exact = `case when json_type(${column}) = 'DOUBLE' and ${digits} > ${JSON_DIGITS_EXACT} then error(${quoteText(inexact)}) else ${text} end`;
  const value = refuseRounding(exact, { name, type, file, asText });
  return [`case when ${text} <> '' then ${asText ? value : castText(value, { name, type, file })} end as ${column}`];
}

interface Told extends SqlColumn {
  readonly file: string;
}

function castText(value: string, { name, type, file }: Told): string {
  const spelled = spellType(type, 'duckdb');
  return `coalesce(try_cast(${value} as ${spelled}), ${errorOf(value, `the file "${file}" holds "`, `" in column "${name}", which is no ${type}`)})`;
}

/** A decimal of few places would silently take the nearest value. */
function refuseRounding(value: string, { name, type, file, asText }: Told & ReadRowsOptions): string {
  const digits = /\(\s*\d+\s*(?:,\s*(\d+)\s*)?\)$/.exec(type);
  if (digits === null && asText) return value;
  const places = digits === null ? PLACES_OF_DUCKDB : (digits[1] ?? '0');
  const more = String.raw`\.\d{${places}}\d*[1-9]|[eE]-`;
  const message = errorOf(
    value,
    `the file "${file}" holds "`,
    `" in column "${name}", which has more places than ${type}`,
  );
  return `case when regexp_matches(${value}, ${quoteText(more)}) then ${message} else ${value} end`;
}

/** Of its decimals of which nothing is said. */
const PLACES_OF_DUCKDB = '3';

function errorOf(value: string, before: string, after: string): string {
  return `error(${quoteText(before)} || left(${value}, ${SHOWN_MAX}) || ${quoteText(after)})`;
}

const SHOWN_MAX = 100;

function isText(type: string): boolean {
  return /^(text|string|varchar|bpchar|char|character( varying)?|citext)\s*(\(.*\))?$/i.test(type);
}

function isDecimal(type: string): boolean {
  return /^(decimal|numeric|dec)\s*(\(.*\))?$/i.test(type);
}

function replaceColumns(reader: string, columns: readonly string[]): string {
  return `(select * ${columns.length === 0 ? '' : `replace (${columns.join(', ')}) `}from ${reader})`;
}

function listOf(paths: readonly string[]): string {
  const [first] = paths;
  return paths.length === 1 && first !== undefined ? quoteText(first) : `[${paths.map(quoteText).join(', ')}]`;
}
