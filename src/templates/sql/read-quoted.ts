import { isEscapedTag } from '../find-tag-end.ts';
import { isDigit, type Lexer, lineEnd, push, skipWordCharacters, tagEnd } from './lexer.ts';
import type { SqlProblem } from './sql.ts';
import { Kind } from './tokens.ts';

/** Reads a string with its prefix; the quote stands at `quoteAt`. Gives true, as everything here does: something was read. */
export function readString(lexer: Lexer, start: number, quoteAt: number): true {
  const { sql, rules } = lexer;
  const quote = sql.charCodeAt(quoteAt);
  if (rules.tripleQuotes && sql.charCodeAt(quoteAt + 1) === quote && sql.charCodeAt(quoteAt + 2) === quote) {
    return readTripleQuoted(lexer, start, quoteAt);
  }
  const prefix = sql.charCodeAt(start) | 32;
  const escapes = rules.backslashEscapes || (rules.escapeStrings && quoteAt > start && prefix === 101);
  const end = findQuote(lexer, quoteAt, escapes);
  if (end === -1) {
    return readUnended(lexer, start, 'string', 'a text in quotes does not end');
  }
  return push(lexer, Kind.string, end + 1);
}

function readTripleQuoted(lexer: Lexer, start: number, quoteAt: number): true {
  const { sql } = lexer;
  const mark = sql.slice(quoteAt, quoteAt + 3);
  for (let at = quoteAt + 3; at < sql.length; at++) {
    if (sql.charCodeAt(at) === BACKSLASH) at++;
    else if (sql.startsWith('{{', at)) at = skipTagInQuotes(lexer, at) - 1;
    else if (sql.startsWith(mark, at)) {
      return push(lexer, Kind.string, at + 3);
    }
  }
  return readUnended(lexer, start, 'string', 'a text in triple quotes does not end');
}

/** Reads a name in quotes or backticks. */
export function readQuotedName(lexer: Lexer, quote: number): true {
  const start = lexer.at;
  const end = findQuote(lexer, start, quote === BACKTICK && lexer.rules.backslashEscapes);
  if (end === -1) {
    return readUnended(lexer, start, 'name', 'a quoted name does not end');
  }
  return push(lexer, Kind.name, end + 1);
}

/** The offset of the quote that ends what begins with the quote at `start`, or -1. A doubled quote is none; tags inside are reported. */
function findQuote(lexer: Lexer, start: number, escapes: boolean): number {
  const { sql } = lexer;
  const quote = sql.charCodeAt(start);
  for (let at = start + 1; at < sql.length; at++) {
    const code = sql.charCodeAt(at);
    if (code === quote) {
      if (sql.charCodeAt(at + 1) !== quote) return at;
      at++;
    } else if (code === BACKSLASH && escapes) {
      at++;
    } else if (code === BRACE && sql.charCodeAt(at + 1) === BRACE) {
      at = skipTagInQuotes(lexer, at) - 1;
    }
  }
  return -1;
}

function skipTagInQuotes(lexer: Lexer, at: number): number {
  if (isEscapedTag(lexer.sql, at)) return at + 2;
  const end = tagEnd(lexer, at);
  if (end === -1) return at + 2;
  lexer.templateInQuotes.push({ start: at, end });
  return end;
}

function readUnended(lexer: Lexer, start: number, kind: SqlProblem['kind'], message: string): true {
  lexer.problems.push({ kind, start, end: lineEnd(lexer.sql, start), message });
  return push(lexer, kind === 'name' ? Kind.name : Kind.string, lexer.sql.length);
}

/** `$$…$$`, `$tag$…$tag$`, else `$1`, `$name` as a name. */
export function readDollar(lexer: Lexer): true {
  const { sql, rules, at } = lexer;
  const tag = rules.dollarQuotes === 'none' ? undefined : dollarTag(sql, at, rules.dollarQuotes === 'tagged');
  if (tag === undefined) {
    return push(lexer, Kind.word, Math.max(skipWordCharacters(sql, at + 1), at + 1));
  }
  const end = sql.indexOf(tag, at + tag.length);
  if (end === -1) {
    return readUnended(lexer, at, 'string', `a text in ${tag} does not end`);
  }
  for (let open = at; open < end; open++)
    if (sql.charCodeAt(open) === BRACE && sql.charCodeAt(open + 1) === BRACE) open = skipTagInQuotes(lexer, open) - 1;
  return push(lexer, Kind.string, end + tag.length);
}

function dollarTag(sql: string, at: number, tagged: boolean): string | undefined {
  if (sql.charCodeAt(at + 1) === DOLLAR) return '$$';
  if (!tagged || isDigit(sql.charCodeAt(at + 1))) return undefined;
  const end = skipWordCharacters(sql, at + 1);
  return sql.charCodeAt(end) === DOLLAR ? sql.slice(at, end + 1) : undefined;
}

const DOLLAR = 36;
const BACKSLASH = 92;
const BACKTICK = 96;
const BRACE = 123;
