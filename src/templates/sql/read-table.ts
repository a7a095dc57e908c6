import { endsTableItem, K } from './keywords.ts';
import {
  afterBrackets,
  COLON,
  DASH,
  DOT,
  type FoundTable,
  isCte,
  isPunctuation,
  kindAt,
  type Reader,
  ROUND,
  textAt,
  touchesPrevious,
  wordAt,
} from './reader.ts';
import { isInScope, rangeOf, type Scope, unquoteName } from './scopes.ts';
import type { SqlDialect, TableContext } from './sql.ts';
import { Kind } from './tokens.ts';

/**
 * Reads the name of a table, dotted as it may be, and stands after it. `undefined`, standing where it stood, when no name is here.
 * A name with a template value in it is `templated`.
 */
export function readTablePath(reader: Reader): TablePath | undefined {
  const from = reader.at;
  if (!isPartStart(kindAt(reader, from))) return undefined;
  const parts: string[] = [];
  let templated = false;
  let lastText: string;
  for (;;) {
    const partFrom = reader.at;
    templated = readPart(reader) || templated;
    lastText = reader.sql.slice(reader.starts[partFrom], reader.ends[reader.at - 1]);
    const unquoted = reader.kinds[partFrom] === Kind.name ? unquoteName(lastText, reader) : [lastText];
    parts.push(...unquoted);
    if (unquoted.length > 1) lastText = unquoted.at(-1) ?? lastText;
    if (!isPunctuation(reader, reader.at, DOT)) break;
    const next = isPunctuation(reader, reader.at + 1, DOT) ? reader.at + 2 : reader.at + 1;
    const kind = kindAt(reader, next);
    if (!isPartStart(kind) && kind !== Kind.number) break;
    if (next === reader.at + 2) parts.push('');
    reader.at = next;
  }
  return { ...rangeOf(reader, from, reader.at), parts, lastText, templated, quoted: reader.kinds[from] === Kind.name };
}

export interface TablePath {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
  readonly lastText: string;
  readonly templated: boolean;
  readonly quoted: boolean;
}

/**
 * Keeps a name as a table in the place that the reader just read, unless it is a CTE, a temporary table, a column to be
 * unnested, or a file. A name that a template value makes is reported as such.
 */
export function addTable(
  reader: Reader,
  path: TablePath,
  context: TableContext,
  scope?: Scope,
): FoundTable | undefined {
  if (path.templated) {
    reader.templateTables.push({ start: path.start, end: path.end });
    return undefined;
  }
  if (isLocal(reader, path, context, scope)) return undefined;
  const { start, end, parts, lastText } = path;
  const table: FoundTable = {
    start,
    end,
    parts,
    lastText,
    context,
    alias: undefined,
    aliasAt: -1,
    aliasText: undefined,
    qualifiers: [],
  };
  if (context === 'target') reader.writes.push(table);
  else (isCatalogue(reader, parts) ? reader.catalogueReads : reader.reads).push(table);
  return table;
}

/** Reads what may stand between a table and its alias, and the alias. */
export function readAlias(reader: Reader, table: FoundTable | undefined): string | undefined {
  let aliasAt = reader.ends[reader.at - 1] ?? 0;
  while (isTimeTravel(reader)) {
    reader.at = afterBrackets(reader, reader.at + 1);
    aliasAt = reader.ends[reader.at - 1] ?? 0;
  }
  const word = wordAt(reader, reader.at);
  const pivots = word === K.pivot || word === K.unpivot || word === K.match_recognize;
  if (table && !(pivots && !reader.rules.aliasBeforePivot)) table.aliasAt = aliasAt;
  if (word === K.tablesample || word === K.sample) skipSample(reader);
  const alias = readAliasName(reader);
  if (alias === undefined) return undefined;
  if (table) setAlias(table, alias);
  if (isPunctuation(reader, reader.at, ROUND)) reader.at = afterBrackets(reader, reader.at);
  return alias;
}

/** Gives a table the alias that the text gives it, so that none is added. */
export function setAlias(table: FoundTable, alias: string): void {
  table.alias = alias;
  table.aliasAt = -1;
}

/** Reads the alias of the table that a statement works on: behind AS, or bare where the statement allows it. */
export function readTargetAlias(reader: Reader, table: FoundTable | undefined, allowBare: boolean): string | undefined {
  if (!allowBare && wordAt(reader, reader.at) !== K.as) return undefined;
  if (!allowBare && !isPartStart(kindAt(reader, reader.at + 1))) return undefined;
  if (!allowBare && isQueryWord(wordAt(reader, reader.at + 1))) return undefined;
  const alias = readAliasName(reader);
  if (alias !== undefined && table) setAlias(table, alias);
  return alias;
}

/** DuckDB's `f: flights`: the alias before the table. */
export function readPrefixAlias(reader: Reader): string | undefined {
  if (
    !reader.rules.prefixAlias ||
    !isPunctuation(reader, reader.at + 1, COLON) ||
    isPunctuation(reader, reader.at + 2, COLON)
  )
    return undefined;
  if (!isPartStart(kindAt(reader, reader.at))) return undefined;
  const alias = textAt(reader, reader.at);
  reader.at += 2;
  return unquoteAlias(reader, alias);
}

function isQueryWord(word: number): boolean {
  return word === K.select || word === K.with || word === K.from || word === K.values || word === K.table;
}

function isPartStart(kind: number): boolean {
  return kind === Kind.word || kind === Kind.name || kind === Kind.tag;
}

/** Reads one part of a name; true when a template value is in it. Pieces that touch are one part: `orders_{{x}}`, `my-project`. */
function readPart(reader: Reader): boolean {
  let templated = reader.kinds[reader.at] === Kind.tag;
  reader.at++;
  while (touchesPrevious(reader, reader.at)) {
    const kind = kindAt(reader, reader.at);
    if (kind === Kind.tag) {
      templated = true;
      reader.at++;
    } else if (templated && (kind === Kind.word || kind === Kind.number)) {
      reader.at++;
    } else if (isHyphen(reader)) {
      reader.at += 2;
    } else {
      break;
    }
  }
  return templated;
}

function isHyphen(reader: Reader): boolean {
  if (
    !reader.rules.hyphenatedNames ||
    !isPunctuation(reader, reader.at, DASH) ||
    !touchesPrevious(reader, reader.at + 1)
  )
    return false;
  const kind = kindAt(reader, reader.at + 1);
  return kind === Kind.word || kind === Kind.number;
}

function isLocal(reader: Reader, path: TablePath, context: TableContext, scope: Scope | undefined): boolean {
  const first = path.parts[0] ?? '';
  if (path.parts.length === 1) {
    if (context !== 'target' && isCte(reader, first)) return true;
    if (reader.temporary.has(first.toLowerCase())) return true;
    if (reader.rules.fileNames && path.quoted && FILE_NAME.test(first)) return true;
  } else if (reader.rules.arrayJoins && context === 'from' && isInScope(scope, first)) {
    return true;
  }
  return isTemporarySchema(path.parts);
}

const FILE_NAME = /[/\\*]|\.(csv|tsv|json|jsonl|ndjson|parquet|arrow|xlsx)(\.\w+)?$/i;

function isTemporarySchema(parts: readonly string[]): boolean {
  return parts.length > 1 && ['temp', 'pg_temp', '_session'].includes((parts[0] ?? '').toLowerCase());
}

/** Whether a database describes itself in the table. */
function isCatalogue({ rules }: Reader, parts: readonly string[]): boolean {
  if (parts.length === 1) return CATALOGUE_NAMES[rules.dialect]?.test(parts[0] ?? '') ?? false;
  return parts.some((part) => /^(information_schema|pg_catalog|account_usage)$/i.test(part));
}

/** Tables of the catalogue that go without a schema. */
const CATALOGUE_NAMES: { readonly [dialect in SqlDialect]?: RegExp } = {
  duckdb: /^(duckdb_\w+|pg_\w+|sqlite_master)$/i,
  postgres: /^pg_\w+$/i,
  redshift: /^(pg|stl|stv|svl|svv|sys)_\w+$/i,
  snowflake: /^dual$/i,
};

/** `AT (…)`, `BEFORE (…)`, `CHANGES (…)`: what a table was at another time. */
function isTimeTravel(reader: Reader): boolean {
  const word = wordAt(reader, reader.at);
  return (word === K.at || word === K.before || word === K.changes) && isPunctuation(reader, reader.at + 1, ROUND);
}

/** `TABLESAMPLE method (10 PERCENT) REPEATABLE (1)`, when brackets follow, so that an alias after it is seen. */
function skipSample(reader: Reader): void {
  const open = kindAt(reader, reader.at + 1) === Kind.word ? reader.at + 2 : reader.at + 1;
  if (!isPunctuation(reader, open, ROUND)) return;
  reader.at = afterBrackets(reader, open);
  if (wordAt(reader, reader.at) === K.repeatable && isPunctuation(reader, reader.at + 1, ROUND))
    reader.at = afterBrackets(reader, reader.at + 1);
}

function readAliasName(reader: Reader): string | undefined {
  const explicit = wordAt(reader, reader.at) === K.as;
  const at = explicit ? reader.at + 1 : reader.at;
  const kind = kindAt(reader, at);
  const isAlias =
    kind === Kind.name ||
    (kind === Kind.word && (explicit || !endsTableItem(reader.codes[at] ?? 0, textAt(reader, at + 1).toLowerCase()))) ||
    (explicit && (kind === Kind.string || kind === Kind.tag));
  if (!isAlias) return undefined;
  reader.at = at + 1;
  return unquoteAlias(reader, textAt(reader, at));
}

function unquoteAlias(reader: Reader, text: string): string {
  return /^["`]/.test(text) ? (unquoteName(text, reader).at(-1) ?? text) : text;
}
