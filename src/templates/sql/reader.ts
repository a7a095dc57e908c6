/* eslint-disable no-restricted-syntax -- a reader is the state of one pass over one text, shared by the functions that make the pass. */
import type { DialectRules } from './dialect-rules.ts';
import type { Scope } from './scopes.ts';
import type { SqlProblem, StatementKind, TableContext, TextRange } from './sql.ts';
import { Kind, type Tokens } from './tokens.ts';

/** The state of one reading of a text: the tokens, where the reader stands, and what it found. */
export interface Reader {
  readonly sql: string;
  readonly rules: DialectRules;
  readonly kinds: Uint8Array;
  readonly codes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly closers: Int32Array;
  readonly count: number;
  /** The token to be read next. */
  at: number;
  /** Where the current bracket, or statement, ends. */
  end: number;
  depth: number;
  ctes: CteNames | undefined;
  /** Temporary tables that the text made so far, in lower case. */
  readonly temporary: Set<string>;
  readonly reads: FoundTable[];
  readonly catalogueReads: FoundTable[];
  readonly writes: FoundTable[];
  readonly templateTables: TextRange[];
  /** Columns that name the table they are of, where whoever reads wants them. */
  readonly columnUses: FoundColumn[] | undefined;
  readonly kindsOfStatements: StatementKind[];
  readonly problems: SqlProblem[];
}

/** A column by the name or alias of its table: `f.delay`. */
export interface FoundColumn extends TextRange {
  readonly table: FoundTable;
  readonly name: string;
}

/** The CTEs of one WITH, in lower case, and what is around it. */
export interface CteNames {
  readonly names: Set<string>;
  readonly outer: CteNames | undefined;
}

/** A table while it is being read; see `TableRef`. */
export interface FoundTable {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
  /** The last part as it is written, with its quotes. */
  readonly lastText: string;
  readonly context: TableContext;
  alias: string | undefined;
  /** Where an alias may be added, or -1. */
  aliasAt: number;
  aliasText: string | undefined;
  readonly qualifiers: TextRange[];
}

export function createReader(
  tokens: Tokens,
  closers: Int32Array,
  { rules, wantsColumns = false }: { readonly rules: DialectRules; readonly wantsColumns?: boolean },
): Reader {
  return {
    sql: tokens.sql,
    rules,
    kinds: tokens.kinds,
    codes: tokens.codes,
    starts: tokens.starts,
    ends: tokens.ends,
    closers,
    count: tokens.count,
    at: 0,
    end: tokens.count,
    depth: 0,
    ctes: undefined,
    temporary: new Set(),
    reads: [],
    catalogueReads: [],
    writes: [],
    templateTables: [],
    columnUses: wantsColumns ? [] : undefined,
    kindsOfStatements: [],
    problems: [],
  };
}

/** What a reader goes through at one level of brackets. */
export interface Block {
  /** `arguments` are brackets in an expression: FROM, commas and JOIN mean nothing in them. `joined` are brackets around tables, which belong to the scope outside. */
  statement:
    | 'query'
    | 'joined'
    | 'insert'
    | 'update'
    | 'delete'
    | 'merge'
    | 'create'
    | 'copy'
    | 'script'
    | 'arguments'
    | 'other';
  /** Whose columns an expression here may name. */
  scope: Scope | undefined;
  readonly outer: Scope | undefined;
  /** In a FROM clause: a comma is followed by a table. */
  inFrom: boolean;
  /** The SELECT of the current query has been seen. */
  selected: boolean;
  /** A query may begin here. */
  start: boolean;
  /** The scope of an INSERT's target, for ON CONFLICT and RETURNING. */
  targetScope: Scope | undefined;
  /** A CTE name that the next UNION brings into sight. */
  cteAfterUnion: string | undefined;
}

export function createBlock(outer: Scope | undefined): Block {
  return {
    statement: 'query',
    scope: undefined,
    outer,
    inFrom: false,
    selected: false,
    start: true,
    targetScope: undefined,
    cteAfterUnion: undefined,
  };
}

/** The kind of the token at `index`, 0 past the end of the bracket or statement. */
export function kindAt(reader: Reader, index: number): number {
  return index < reader.end ? (reader.kinds[index] ?? 0) : 0;
}

/** The keyword code of the token at `index`, 0 when it is none. */
export function wordAt(reader: Reader, index: number): number {
  return kindAt(reader, index) === Kind.word ? (reader.codes[index] ?? 0) : 0;
}

export function isPunctuation(reader: Reader, index: number, code: number): boolean {
  return kindAt(reader, index) === Kind.punctuation && reader.codes[index] === code;
}

export function textAt(reader: Reader, index: number): string {
  return index < reader.end ? reader.sql.slice(reader.starts[index], reader.ends[index]) : '';
}

/** Whether nothing stands between a token and the one before it. */
export function touchesPrevious(reader: Reader, index: number): boolean {
  return index < reader.end && reader.starts[index] === reader.ends[index - 1];
}

/** The token after the brackets that open at `index`. */
export function afterBrackets(reader: Reader, index: number): number {
  return Math.min((reader.closers[index] ?? reader.end) + 1, reader.end);
}

export function isCte(reader: Reader, name: string): boolean {
  if (!reader.ctes) return false;
  const lower = name.toLowerCase();
  for (let frame: CteNames | undefined = reader.ctes; frame; frame = frame.outer)
    if (frame.names.has(lower)) return true;
  return false;
}

/** More brackets in brackets than this are not looked into. */
export const DEPTH_MAX = 400;

export const ROUND = 40;
export const ROUND_CLOSE = 41;
export const SQUARE = 91;
export const CURLY = 123;
export const COMMA = 44;
export const DOT = 46;
export const COLON = 58;
export const SEMICOLON = 59;
export const STAR = 42;
export const DASH = 45;
export const BAR = 124;
export const GREATER = 62;
