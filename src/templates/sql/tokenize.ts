import { findTagEnd, isEscapedTag } from '../find-tag-end.ts';
import type { DialectRules } from './dialect-rules.ts';
import { keywordCode, mixHash } from './keywords.ts';
import type { SqlProblem, TextRange } from './sql.ts';

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

/** Flat arrays, one entry a token. */
export interface Tokens {
  readonly sql: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  /** Of a word the keyword code (0: none); of punctuation the character code. */
  readonly codes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Whether a tag of a template block (`{{#if}}`, `{{else}}`, `{{/if}}`) is among the tokens. */
  readonly hasBlocks: boolean;
  readonly problems: readonly SqlProblem[];
  readonly templateInQuotes: readonly TextRange[];
  readonly templateInComments: readonly TextRange[];
}

/** Kinds of tokens. `name` is a quoted name, `tag` a template value, the block kinds are the tags of template blocks. */
export const Kind = {
  word: 1,
  name: 2,
  string: 3,
  number: 4,
  punctuation: 5,
  tag: 6,
  stage: 7,
  blockOpen: 8,
  blockElse: 9,
  blockClose: 10,
} as const;

const Class = { punctuation: 0, space: 1, word: 2, digit: 3 } as const;

const CLASSES = createClasses();

const DOUBLE_QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const SINGLE_QUOTE = 39;
const STAR = 42;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const AT = 64;
const BACKSLASH = 92;
const BACKTICK = 96;
const BRACE = 123;

interface Lexer {
  readonly sql: string;
  readonly rules: DialectRules;
  at: number;
  count: number;
  kinds: Uint8Array;
  codes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  hasBlocks: boolean;
  /** The first `{{` at or after the last comment that was looked into. */
  nextBraces: number;
  /** A template comment without an end was seen: no later one has an end. */
  commentUnended: boolean;
  readonly problems: SqlProblem[];
  readonly templateInQuotes: TextRange[];
  readonly templateInComments: TextRange[];
}

function createLexer(sql: string, rules: DialectRules): Lexer {
  const capacity = (sql.length >> 2) + 16;
  return {
    sql,
    rules,
    at: sql.charCodeAt(0) === 0xfeff ? 1 : 0,
    count: 0,
    kinds: new Uint8Array(capacity),
    codes: new Uint8Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    hasBlocks: false,
    nextBraces: -1,
    commentUnended: false,
    problems: [],
    templateInQuotes: [],
    templateInComments: [],
  };
}

function push(lexer: Lexer, kind: number, code: number, start: number, end: number): void {
  const index = lexer.count++;
  if (index === lexer.kinds.length) grow(lexer);
  lexer.kinds[index] = kind;
  lexer.codes[index] = code;
  lexer.starts[index] = start;
  lexer.ends[index] = end;
  lexer.at = end;
}

function grow(lexer: Lexer): void {
  const capacity = lexer.kinds.length * 2;
  const kinds = new Uint8Array(capacity);
  const codes = new Uint8Array(capacity);
  const starts = new Int32Array(capacity);
  const ends = new Int32Array(capacity);
  kinds.set(lexer.kinds);
  codes.set(lexer.codes);
  starts.set(lexer.starts);
  ends.set(lexer.ends);
  Object.assign(lexer, { kinds, codes, starts, ends });
}

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
  push(lexer, Kind.word, keywordCode(sql, start, at, hash), start, at);
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
  if (sql.charCodeAt(at) === DOT && isDigit(sql.charCodeAt(at + 1)) && !followsDot(lexer)) at = skipWordCharacters(sql, at + 1);
  push(lexer, Kind.number, 0, lexer.at, at);
}

function followsDot({ sql, at }: Lexer): boolean {
  return sql.charCodeAt(at - 1) === DOT;
}

function skipWordCharacters(sql: string, from: number): number {
  let at = from;
  while (at < sql.length && (CLASSES[sql.charCodeAt(at)] ?? 0) >= Class.word) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function readOther(lexer: Lexer, code: number): void {
  const { sql, rules, at } = lexer;
  const next = sql.charCodeAt(at + 1);
  switch (code) {
    case SINGLE_QUOTE:
      return readString(lexer, at, at);
    case DOUBLE_QUOTE:
      return rules.doubleQuotedStrings ? readString(lexer, at, at) : readQuotedName(lexer, DOUBLE_QUOTE);
    case BACKTICK:
      return readQuotedName(lexer, BACKTICK);
    case DASH:
      if (next === DASH) return skipLineComment(lexer);
      break;
    case SLASH:
      if (next === STAR) return skipBlockComment(lexer);
      if (next === SLASH && rules.slashComments) return skipLineComment(lexer);
      break;
    case HASH:
      if (rules.hashComments) return skipLineComment(lexer);
      if (rules.hashNames) return push(lexer, Kind.word, 0, at, skipWordCharacters(sql, at + 1));
      break;
    case DOLLAR:
      return readDollar(lexer);
    case AT:
      if (rules.stages) return readStage(lexer);
      break;
    case DOT:
      if (isDigit(next) && !endsName(lexer)) return push(lexer, Kind.number, 0, at, skipWordCharacters(sql, at + 1));
      break;
    case BRACE:
      if (next === BRACE && readTag(lexer)) return;
      break;
    default:
  }
  push(lexer, Kind.punctuation, code < 128 ? code : 0, at, at + 1);
}

/** Whether a name ends right before the current character, so that a `.` here goes on with it. */
function endsName(lexer: Lexer): boolean {
  const last = lexer.count - 1;
  return last >= 0 && lexer.ends[last] === lexer.at && lexer.kinds[last] !== Kind.punctuation;
}

function readString(lexer: Lexer, start: number, quoteAt: number): void {
  const { sql, rules } = lexer;
  const quote = sql.charCodeAt(quoteAt);
  if (rules.tripleQuotes && sql.charCodeAt(quoteAt + 1) === quote && sql.charCodeAt(quoteAt + 2) === quote) {
    return readTripleQuoted(lexer, start, quoteAt);
  }
  const prefix = sql.charCodeAt(start) | 32;
  const escapes = rules.backslashEscapes || (rules.escapeStrings && quoteAt > start && prefix === 101);
  const end = findQuote(lexer, quoteAt, escapes);
  if (end === -1) return readUnended(lexer, start, 'string', 'a text in quotes does not end');
  push(lexer, Kind.string, 0, start, end + 1);
}

function readTripleQuoted(lexer: Lexer, start: number, quoteAt: number): void {
  const { sql } = lexer;
  const mark = sql.slice(quoteAt, quoteAt + 3);
  for (let at = quoteAt + 3; at < sql.length; at++) {
    if (sql.charCodeAt(at) === BACKSLASH) at++;
    else if (sql.startsWith('{{', at)) at = skipTagInQuotes(lexer, at) - 1;
    else if (sql.startsWith(mark, at)) return push(lexer, Kind.string, 0, start, at + 3);
  }
  readUnended(lexer, start, 'string', 'a text in triple quotes does not end');
}

function readQuotedName(lexer: Lexer, quote: number): void {
  const start = lexer.at;
  const end = findQuote(lexer, start, quote === BACKTICK && lexer.rules.backslashEscapes);
  if (end === -1) return readUnended(lexer, start, 'name', 'a quoted name does not end');
  push(lexer, Kind.name, 0, start, end + 1);
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

function readUnended(lexer: Lexer, start: number, kind: SqlProblem['kind'], message: string): void {
  lexer.problems.push({ kind, start, end: lineEnd(lexer.sql, start), message });
  push(lexer, kind === 'name' ? Kind.name : Kind.string, 0, start, lexer.sql.length);
}

function lineEnd(sql: string, from: number): number {
  const end = sql.indexOf('\n', from);
  if (end === -1) return sql.length;
  return sql.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** `$$…$$`, `$tag$…$tag$`, else `$1`, `$name` as a name. */
function readDollar(lexer: Lexer): void {
  const { sql, rules, at } = lexer;
  const tag = rules.dollarQuotes === 'none' ? undefined : dollarTag(sql, at, rules.dollarQuotes === 'tagged');
  if (tag === undefined) return push(lexer, Kind.word, 0, at, Math.max(skipWordCharacters(sql, at + 1), at + 1));
  const end = sql.indexOf(tag, at + tag.length);
  if (end === -1) return readUnended(lexer, at, 'string', `a text in ${tag} does not end`);
  for (let open = sql.indexOf('{{', at); open !== -1 && open < end; open = sql.indexOf('{{', open)) open = skipTagInQuotes(lexer, open);
  push(lexer, Kind.string, 0, at, end + tag.length);
}

function dollarTag(sql: string, at: number, tagged: boolean): string | undefined {
  if (sql.charCodeAt(at + 1) === DOLLAR) return '$$';
  if (!tagged || isDigit(sql.charCodeAt(at + 1))) return undefined;
  const end = skipWordCharacters(sql, at + 1);
  return sql.charCodeAt(end) === DOLLAR ? sql.slice(at, end + 1) : undefined;
}

/** `@stage`, `@~/path`, `@%table`, `@db.schema.stage/path/file.csv`. */
function readStage(lexer: Lexer): void {
  const { sql } = lexer;
  let at = lexer.at + 1;
  while (at < sql.length && isStageCharacter(sql.charCodeAt(at))) at++;
  push(lexer, Kind.stage, 0, lexer.at, at);
}

function isStageCharacter(code: number): boolean {
  return (CLASSES[code] ?? Class.word) >= Class.word || '~%./-="$'.includes(String.fromCharCode(code));
}

function skipLineComment(lexer: Lexer): void {
  const start = lexer.at;
  const end = lexer.sql.indexOf('\n', start);
  skipComment(lexer, start, end === -1 ? lexer.sql.length : end);
}

function skipBlockComment(lexer: Lexer): void {
  const { sql, rules, at: start } = lexer;
  let depth = 1;
  let at = start + 2;
  while (depth > 0) {
    const end = sql.indexOf('*/', at);
    if (end === -1) {
      lexer.problems.push({ kind: 'comment', start, end: lineEnd(sql, start), message: 'a comment does not end' });
      return skipComment(lexer, start, sql.length);
    }
    const inner = rules.nestedComments ? sql.indexOf('/*', at) : -1;
    const opens = inner !== -1 && inner < end;
    depth += opens ? 1 : -1;
    at = (opens ? inner : end) + 2;
  }
  skipComment(lexer, start, at);
}

function skipComment(lexer: Lexer, start: number, end: number): void {
  if (lexer.nextBraces < start) {
    const braces = lexer.sql.indexOf('{{', start);
    lexer.nextBraces = braces === -1 ? lexer.sql.length : braces;
  }
  if (lexer.nextBraces < end) lexer.templateInComments.push({ start, end });
  lexer.at = end;
}

/** False when the braces are no tag: escaped, or without an end (which the template parser reports). */
function readTag(lexer: Lexer): boolean {
  const { sql, at } = lexer;
  if (isEscapedTag(sql, at)) return false;
  const end = tagEnd(lexer, at);
  if (end === -1) return false;
  const kind = kindOfTag(sql.slice(at, end));
  if (kind === undefined) lexer.at = end;
  else push(lexer, kind, 0, at, end);
  if (kind !== undefined && kind !== Kind.tag) lexer.hasBlocks = true;
  return true;
}

function tagEnd(lexer: Lexer, at: number): number {
  const isComment = /^\{\{~?!/.test(lexer.sql.slice(at, at + 4));
  if (isComment && lexer.commentUnended) return -1;
  const end = findTagEnd(lexer.sql, at);
  if (isComment && end === -1) lexer.commentUnended = true;
  return end;
}

/** `undefined` for a template comment. */
function kindOfTag(tag: string): number | undefined {
  const [, mark] = /^\{\{\{?~?\s*(!|#|\/|\^|else\b)?/.exec(tag) ?? [];
  if (mark === undefined) return Kind.tag;
  if (mark === '!') return undefined;
  if (mark === '#') return Kind.blockOpen;
  return mark === '/' ? Kind.blockClose : Kind.blockElse;
}

function classOfUnicode(code: number): number {
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029
    ? Class.space
    : Class.word;
}

function createClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code <= 32; code++) classes[code] = Class.space;
  for (let code = 48; code <= 57; code++) classes[code] = Class.digit;
  for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] = Class.word;
  classes[95] = Class.word;
  return classes;
}
