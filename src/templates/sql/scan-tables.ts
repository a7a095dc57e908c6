import { chooseBranches } from './choose-branches.ts';
import { DIALECT_RULES, type DialectRules } from './dialect-rules.ts';
import { matchBrackets } from './match-brackets.ts';
import { readStatement } from './read-query.ts';
import { createReader, type FoundTable, isPunctuation, type Reader, SEMICOLON } from './reader.ts';
import type { SqlDialect, SqlProblem, SqlScan, TableRef, TextRange } from './sql.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

/**
 * Finds the tables that SQL text reads and writes. Template tags may stand in it: values are opaque, and of blocks all branches
 * are read. Never throws; what cannot be read is a problem, or is stepped over. Who has the tokens of the text already hands them in.
 */
export function scanTables(sql: string, dialect: SqlDialect, tokens = tokenize(sql, DIALECT_RULES[dialect])): SqlScan {
  const { variants, complete } = chooseBranches(tokens, VARIANTS_MAX);
  const readings = variants.map((variant) => readText(variant, { rules: DIALECT_RULES[dialect] }));
  const [first] = readings;
  const problems: SqlProblem[] = [...tokens.problems, ...readings.flatMap((reading) => reading.problems)];
  if (!complete) {
    problems.push({
      kind: 'limit',
      start: 0,
      end: sql.length,
      message: `the SQL has more than ${String(VARIANTS_MAX)} alternatives in its templates`,
    });
  }
  return {
    dialect,
    reads: mergeTables(readings.map((reading) => reading.reads)),
    catalogueReads: mergeTables(readings.map((reading) => reading.catalogueReads)),
    writes: mergeTables(readings.map((reading) => reading.writes)),
    statements: first?.kindsOfStatements.length ?? 0,
    kinds: first?.kindsOfStatements ?? [],
    problems: mergeRanges(problems),
    templateTables: mergeRanges(readings.flatMap((reading) => reading.templateTables)),
    templateInQuotes: tokens.templateInQuotes,
    templateInComments: tokens.templateInComments,
  };
}

/** Texts that template branches may be taken apart into. */
export const VARIANTS_MAX = 64;

/** Reads one alternative of a text, from its first statement to its last. */
export function readText(
  tokens: Tokens,
  options: { readonly rules: DialectRules; readonly wantsColumns?: boolean },
): Reader {
  const problems: SqlProblem[] = [];
  const reader = createReader(tokens, matchBrackets(tokens, problems), options);
  reader.problems.push(...problems);
  let from = 0;
  for (let index = 0; index <= reader.count; index++) {
    if (index < reader.count && !isPunctuation(reader, index, SEMICOLON)) continue;
    if (index > from) {
      reader.at = from;
      reader.kindsOfStatements.push(readStatement(reader, index, undefined));
    }
    from = index + 1;
  }
  return reader;
}

function mergeTables(readings: readonly (readonly FoundTable[])[]): readonly TableRef[] {
  const [only] = readings;
  if (readings.length === 1 && only) return only.map(toTableRef).sort(byStart);
  const byPlace = new Map<number, TableRef>();
  for (const table of readings.flat().map(toTableRef)) {
    const known = byPlace.get(table.start);
    byPlace.set(table.start, known ? mergeTable(known, table) : table);
  }
  return [...byPlace.values()].sort(byStart);
}

/** The same table in two branches: an alias in one is an alias, and what qualifies it in either counts. */
function mergeTable(a: TableRef, b: TableRef): TableRef {
  const withAlias = a.alias === undefined ? b : a;
  return { ...withAlias, qualifiers: mergeRanges([...a.qualifiers, ...b.qualifiers]) };
}

function mergeRanges<R extends TextRange>(ranges: readonly R[]): readonly R[] {
  if (ranges.length < 2) return ranges;
  return [...new Map(ranges.map((range) => [range.start, range])).values()].sort(byStart);
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}

function toTableRef(table: FoundTable): TableRef {
  const { start, end, parts, context, alias, aliasAt, aliasText, qualifiers } = table;
  return {
    start,
    end,
    parts,
    context,
    ...(alias === undefined ? {} : { alias }),
    ...(aliasAt < 0 || aliasText === undefined ? {} : { addAlias: { at: aliasAt, text: aliasText } }),
    qualifiers: qualifiers.length < 2 ? qualifiers : qualifiers.sort(byStart),
  };
}
