import { K } from './keywords.ts';
import {
  afterBrackets,
  COMMA,
  DEPTH_MAX,
  isPunctuation,
  kindAt,
  type Reader,
  ROUND,
  textAt,
  wordAt,
} from './reader.ts';
import { unquoteName } from './scopes.ts';
import { Kind } from './tokens.ts';

/** Whether brackets in the place of a table hold a query, rather than tables. */
export function isQueryGroup(reader: Reader, open: number): boolean {
  const first = firstInside(reader, open);
  return isQueryWord(reader, first) && isOneQuery(reader, open, first);
}

/** Whether the brackets that open at `open`, in an expression, hold a query. */
export function isQueryInExpression(reader: Reader, open: number): boolean {
  if (!isPunctuation(reader, open, ROUND)) return false;
  const first = firstInside(reader, open);
  const word = wordAt(reader, first);
  const begins =
    word === K.select ||
    (word === K.with && isCteList(reader, first)) ||
    (word === K.from && reader.rules.fromFirst && wordAt(reader, open - 1) !== K.trim);
  return begins && isOneQuery(reader, open, first);
}

function firstInside(reader: Reader, open: number): number {
  let at = open;
  while (at - open <= DEPTH_MAX && isPunctuation(reader, at, ROUND)) at++;
  return at;
}

/** Whether all brackets between `open` and `first` close before something that goes on with a query. */
function isOneQuery(reader: Reader, open: number, first: number): boolean {
  let at = first;
  for (at--; at > open; at--) {
    const after = (reader.closers[at] ?? reader.end) + 1;
    if (after < (reader.closers[at - 1] ?? reader.end) && !continuesQuery(reader, after)) return false;
  }
  return true;
}

function isQueryWord(reader: Reader, at: number): boolean {
  const word = wordAt(reader, at);
  if (word === K.with) return isCteList(reader, at);
  if (word === K.select || word === K.from || word === K.values) return true;
  const isVerb = [K.table, K.pivot, K.unpivot, K.pivot_wider, K.describe, K.summarize, K.show].includes(word);
  return isVerb && !isPunctuation(reader, at + 1, ROUND);
}

function continuesQuery(reader: Reader, at: number): boolean {
  return [K.union, K.intersect, K.except, K.minus, K.order, K.limit, K.offset, K.fetch].includes(wordAt(reader, at));
}

/** Whether a WITH is followed by `name [(columns)] AS [[NOT] MATERIALIZED] (`. */
export function isCteList(reader: Reader, at: number): boolean {
  return (
    wordAt(reader, at) === K.with &&
    readCteHead(reader, wordAt(reader, at + 1) === K.recursive ? at + 2 : at + 1) !== undefined
  );
}

export interface CteHead {
  readonly name: string;
  readonly open: number;
}

/** One CTE up to the bracket that opens its query. */
export function readCteHead(reader: Reader, at: number): CteHead | undefined {
  const kind = kindAt(reader, at);
  if (kind !== Kind.word && kind !== Kind.name) return undefined;
  let next = at + 1;
  if (isPunctuation(reader, next, ROUND)) next = afterBrackets(reader, next);
  if (wordAt(reader, next) === K.using && wordAt(reader, next + 1) === K.key) next = afterBrackets(reader, next + 2);
  if (wordAt(reader, next) !== K.as) return undefined;
  next++;
  if (wordAt(reader, next) === K.not) next++;
  if (wordAt(reader, next) === K.materialized) next++;
  if (!isPunctuation(reader, next, ROUND)) return undefined;
  const text = textAt(reader, at);
  const name = kind === Kind.name ? (unquoteName(text, reader).at(-1) ?? text) : text;
  return { name: name.toLowerCase(), open: next };
}

/** The names of all CTEs of a WITH whose first name is at `from`. */
export function cteNames(reader: Reader, from: number): readonly string[] {
  const names: string[] = [];
  let at = from;
  for (let head = readCteHead(reader, at); head; head = readCteHead(reader, at)) {
    names.push(head.name);
    at = afterBrackets(reader, head.open);
    if (!isPunctuation(reader, at, COMMA)) break;
    at++;
  }
  return names;
}
