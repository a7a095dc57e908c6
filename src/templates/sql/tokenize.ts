import { isEscapedTag } from '../find-tag-end.ts';
import type { DialectRules } from './dialect-rules.ts';
import { keywordCode, mixHash } from './keywords.ts';
import {
  Class,
  CLASSES,
  classOfUnicode,
  createLexer,
  isDigit,
  type Lexer,
  lineEnd,
  push,
  skipWordCharacters,
  tagEnd,
} from './lexer.ts';
import { readDollar, readQuotedName, readString } from './read-quoted.ts';
import { Kind, type Tokens } from './tokens.ts';

/**
 * Cuts SQL text into tokens: one pass over the character codes into flat arrays, since a project has millions of tokens.
 * White space and comments leave no token. Template tags are one token each; those in quotes and comments are only reported.
 * What does not end (a string, a quoted name, a comment) reaches to the end of the text and is a problem.
 */
export function tokenize(sql: string, rules: DialectRules): Tokens {
  const lexer = createLexer(sql, rules);
  const { length } = sql;
  while (lexer.at < length) {
    const code = sql.charCodeAt(lexer.at);
    const kind = code < 128 ? (CLASSES[code] ?? Class.punctuation) : classOfUnicode(code);
    switch (kind) {
      case Class.space:
        lexer.at++;
        break;
      case Class.word:
        readWord(lexer);
        break;
      case Class.digit:
        readNumber(lexer);
        break;
      default:
        readOther(lexer, code);
    }
  }
  return lexer;
}

const DOUBLE_QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const STAR = 42;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const AT = 64;
const BACKTICK = 96;
const BRACE = 123;

function readWord(lexer: Lexer): void {
  const { sql } = lexer;
  const start = lexer.at;
  let hash = 0;
  let at = start;
  for (; at < sql.length; at++) {
    const code = sql.charCodeAt(at);
    if (code >= 128 ? classOfUnicode(code) !== Class.word : (CLASSES[code] ?? 0) < Class.word && code !== DOLLAR) break;
    hash = mixHash(hash, code);
  }
  const next = sql.charCodeAt(at);
  if ((next === SINGLE_QUOTE || next === DOUBLE_QUOTE) && at - start <= 2 && isStringPrefix(lexer, start, at, next)) {
    readString(lexer, start, at);
    return;
  }
  push(lexer, Kind.word, at, keywordCode(sql, start, at, hash));
}

/** `E'…'`, `r'…'`, `b"…"`, `x'…'`, `N'…'` and the like: one token with their string. */
function isStringPrefix({ sql, rules }: Lexer, start: number, end: number, quote: number): boolean {
  if (quote === DOUBLE_QUOTE && !rules.doubleQuotedStrings) return false;
  const prefix = sql.slice(start, end).toLowerCase();
  return rules.tripleQuotes ? ['r', 'b', 'rb', 'br'].includes(prefix) : ['e', 'b', 'x', 'n'].includes(prefix);
}

/** Digits with what may follow them: letters (`1e5`, `0xFF`, `2020_events`), and a fraction. A `.` after a number belongs to it only before a digit. */
function readNumber(lexer: Lexer): void {
  const { sql } = lexer;
  let at = skipWordCharacters(sql, lexer.at);
  if (sql.charCodeAt(at) === DOT && isDigit(sql.charCodeAt(at + 1)) && !followsDot(lexer))
    at = skipWordCharacters(sql, at + 1);
  push(lexer, Kind.number, at);
}

function followsDot({ sql, at }: Lexer): boolean {
  return sql.charCodeAt(at - 1) === DOT;
}

function readOther(lexer: Lexer, code: number): void {
  if (!readSpecial(lexer, code)) push(lexer, Kind.punctuation, lexer.at + 1, code < 128 ? code : 0);
}

/** Reads what is more than a character of punctuation; false, having read nothing, when the next character is just that. */
function readSpecial(lexer: Lexer, code: number): boolean {
  const { sql, rules, at } = lexer;
  const next = sql.charCodeAt(at + 1);
  switch (code) {
    case SINGLE_QUOTE:
      return readString(lexer, at, at);
    case DOUBLE_QUOTE:
      return rules.doubleQuotedStrings ? readString(lexer, at, at) : readQuotedName(lexer, code);
    case BACKTICK:
      return readQuotedName(lexer, code);
    case DASH:
      return next === DASH && skipLineComment(lexer);
    case SLASH:
      return next === STAR ? skipBlockComment(lexer) : next === SLASH && rules.slashComments && skipLineComment(lexer);
    case HASH:
      return rules.hashComments
        ? skipLineComment(lexer)
        : rules.hashNames && push(lexer, Kind.word, skipWordCharacters(sql, at + 1));
    case DOLLAR:
      return readDollar(lexer);
    case AT:
      return rules.stages && readStage(lexer);
    case DOT:
      return isDigit(next) && !endsName(lexer) && push(lexer, Kind.number, skipWordCharacters(sql, at + 1));
    case BRACE:
      return next === BRACE && readTag(lexer);
    default:
      return false;
  }
}

/** Whether a name ends right before the current character, so that a `.` here goes on with it. */
function endsName(lexer: Lexer): boolean {
  const last = lexer.count - 1;
  return last >= 0 && lexer.ends[last] === lexer.at && lexer.kinds[last] !== Kind.punctuation;
}

/** `@stage`, `@~/path`, `@%table`, `@db.schema.stage/path/file.csv`. */
function readStage(lexer: Lexer): true {
  const { sql } = lexer;
  let at = lexer.at + 1;
  while (at < sql.length && isStageCharacter(sql.charCodeAt(at))) at++;
  return push(lexer, Kind.stage, at);
}

function isStageCharacter(code: number): boolean {
  return (CLASSES[code] ?? Class.word) >= Class.word || '~%./-="$'.includes(String.fromCharCode(code));
}

function skipLineComment(lexer: Lexer): true {
  const start = lexer.at;
  const end = lexer.sql.indexOf('\n', start);
  return skipComment(lexer, start, end === -1 ? lexer.sql.length : end);
}

function skipBlockComment(lexer: Lexer): true {
  const { sql, rules, at: start } = lexer;
  let at = start + 2;
  let end = sql.indexOf('*/', at);
  for (let depth = 1; end !== -1; end = end < at ? sql.indexOf('*/', at) : end) {
    const opens = rules.nestedComments ? sql.slice(at, end + 1).indexOf('/*') : -1;
    depth += opens === -1 ? -1 : 1;
    at = opens === -1 ? end + 2 : at + opens + 2;
    if (depth === 0) return skipComment(lexer, start, at);
  }
  lexer.problems.push({ kind: 'comment', start, end: lineEnd(sql, start), message: 'a comment does not end' });
  return skipComment(lexer, start, sql.length);
}

function skipComment(lexer: Lexer, start: number, end: number): true {
  if (lexer.nextBraces < start) {
    const braces = lexer.sql.indexOf('{{', start);
    lexer.nextBraces = braces === -1 ? lexer.sql.length : braces;
  }
  if (lexer.nextBraces < end) lexer.templateInComments.push({ start, end });
  lexer.at = end;
  return true;
}

/** False when the braces are no tag: escaped, or without an end (which the template parser reports). */
function readTag(lexer: Lexer): boolean {
  const { sql, at } = lexer;
  if (isEscapedTag(sql, at)) return false;
  const end = tagEnd(lexer, at);
  if (end === -1) return false;
  const kind = kindOfTag(sql.slice(at, end));
  if (kind === undefined) lexer.at = end;
  else push(lexer, kind, end);
  if (kind !== undefined && kind !== Kind.tag) lexer.hasBlocks = true;
  return true;
}

/** `undefined` for a template comment. */
function kindOfTag(tag: string): number | undefined {
  const [, mark] = /^\{\{\{?~?\s*(!|#|\/|\^|else\b)?/.exec(tag) ?? [];
  if (mark === undefined) return Kind.tag;
  if (mark === '!') return undefined;
  if (mark === '#') return Kind.blockOpen;
  return mark === '/' ? Kind.blockClose : Kind.blockElse;
}
