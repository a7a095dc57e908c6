/* eslint-disable no-restricted-syntax -- a lexer is the state of one pass over one text, shared by the functions that make the pass. */
import { findTagEnd } from '../find-tag-end.ts';
import type { DialectRules } from './dialect-rules.ts';
import type { SqlProblem, TextRange } from './sql.ts';

/** The state of cutting one text: where it stands, and the tokens so far. */
export interface Lexer {
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

export function createLexer(sql: string, rules: DialectRules): Lexer {
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

/** Adds the token that begins where the lexer stands and ends at `end`, and stands there. Gives true: something was read. */
export function push(lexer: Lexer, kind: number, end: number, code = 0): true {
  const index = lexer.count++;
  if (index === lexer.kinds.length) grow(lexer);
  lexer.kinds[index] = kind;
  lexer.codes[index] = code;
  lexer.starts[index] = lexer.at;
  lexer.ends[index] = end;
  lexer.at = end;
  return true;
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

/** Kinds of characters; `word` and what is above it can go on with a word. */
export const Class = { punctuation: 0, space: 1, word: 2, digit: 3 } as const;

export const CLASSES = createClasses();

/** The offset after the template tag that begins at `at`, or -1. */
export function tagEnd(lexer: Lexer, at: number): number {
  const isComment = /^\{\{~?!/.test(lexer.sql.slice(at, at + 4));
  if (isComment && lexer.commentUnended) return -1;
  const end = findTagEnd(lexer.sql, at);
  if (isComment && end === -1) lexer.commentUnended = true;
  return end;
}

/** The offset after the letters, digits and underscores from an offset on. */
export function skipWordCharacters(sql: string, from: number): number {
  let at = from;
  while (at < sql.length && (CLASSES[sql.charCodeAt(at)] ?? 0) >= Class.word) at++;
  return at;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of the line, without its line end. */
export function lineEnd(sql: string, from: number): number {
  const end = sql.indexOf('\n', from);
  if (end === -1) return sql.length;
  return sql.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

export function classOfUnicode(code: number): number {
  return code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
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
