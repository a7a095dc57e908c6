import { K } from './keywords.ts';
import {
  afterBrackets,
  COLON,
  COMMA,
  CURLY,
  DOT,
  isPunctuation,
  kindAt,
  type Reader,
  ROUND,
  ROUND_CLOSE,
  SEMICOLON,
  SQUARE,
  STAR,
  textAt,
  wordAt,
} from './reader.ts';
import { pathEnd, unquoteName } from './scopes.ts';
import type { MadeColumn } from './find-columns.ts';
import { Kind } from './tokens.ts';

/** The columns of the query that a text is, by their names; `undefined` when not all of them are written. Of a UNION those of its first part. */
export function readSelectList(reader: Reader): readonly MadeColumn[] | undefined {
  const select = findSelect(reader);
  if (select === undefined) return undefined;
  const columns: MadeColumn[] = [];
  let from = afterModifiers(reader, select + 1);
  if (from === undefined) return undefined;
  for (let at = from; ; at = stepOver(reader, at)) {
    const isEnd = at >= reader.count || isPunctuation(reader, at, SEMICOLON) || endsList(reader, at, from);
    if (!isEnd && !isPunctuation(reader, at, COMMA)) continue;
    if (at > from) {
      const column = readItem(reader, from, at);
      if (column === undefined) return undefined;
      columns.push(column);
    }
    if (isEnd) return columns.length === 0 ? undefined : columns;
    from = at + 1;
  }
}

/** Keywords after which the list of a SELECT has ended. */
const ENDS: ReadonlySet<number> = new Set([
  ...[K.from, K.where, K.group, K.having, K.window, K.qualify, K.order, K.limit, K.offset, K.fetch],
  ...[K.union, K.intersect, K.except, K.minus, K.into],
]);

/** A word that ends the list, where it is no column of that name (`t.offset`, `x as limit`) and no part of `is distinct from`. */
function endsList(reader: Reader, at: number, from: number): boolean {
  const word = wordAt(reader, at);
  if (!ENDS.has(word) || isPunctuation(reader, at - 1, DOT) || wordAt(reader, at - 1) === K.as) return false;
  if (word !== K.from) return at > from;
  return !(wordAt(reader, at - 1) === K.distinct && [K.is, K.not].includes(wordAt(reader, at - 2)));
}

/** The first SELECT outside brackets; none where columns are put together by name, or where the query is not simply written. */
function findSelect(reader: Reader): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < reader.count; at = stepOver(reader, at)) {
    const word = wordAt(reader, at);
    if (word === K.pivot || word === K.unpivot || word === K.pivot_wider) return undefined;
    if (word === K.by && [K.union, K.all].includes(wordAt(reader, at - 1))) return undefined;
    if (word === K.select) found ??= at;
  }
  return found;
}

/** After DISTINCT and the like; `undefined` after what changes what the list is (`TOP 10`, BigQuery's `AS STRUCT`). */
function afterModifiers(reader: Reader, at: number): number | undefined {
  if (wordAt(reader, at) === K.as || textAt(reader, at).toLowerCase() === 'top') return undefined;
  const isModified = wordAt(reader, at) === K.distinct || wordAt(reader, at) === K.all;
  if (!isModified) return at;
  if (wordAt(reader, at + 1) !== K.on) return at + 1;
  return isPunctuation(reader, at + 2, ROUND) ? afterBrackets(reader, at + 2) : undefined;
}

function stepOver(reader: Reader, at: number): number {
  const isOpening = [ROUND, SQUARE, CURLY].some((code) => isPunctuation(reader, at, code));
  return isOpening ? afterBrackets(reader, at) : at + 1;
}

function readItem(reader: Reader, from: number, to: number): MadeColumn | undefined {
  const last = to - 1;
  const kind = kindAt(reader, last);
  const isExpanding = isPunctuation(reader, last, STAR) || /^(columns|unnest)$/i.test(textAt(reader, from));
  const hasTemplate = [last, last - 1].some((at) => at >= from && kindAt(reader, at) === Kind.tag);
  if ((kind !== Kind.word && kind !== Kind.name) || isExpanding || hasTemplate) return undefined;
  if (isPunctuation(reader, from + 1, COLON) && !isPunctuation(reader, from + 2, COLON)) return undefined;
  const isAlias = last > from && (wordAt(reader, last - 1) === K.as || isImplicitAlias(reader, from, last));
  const isPath = pathEnd(reader, from) === to && (last > from || kind === Kind.name || isPlainWord(reader, last));
  return isAlias || isPath ? nameOf(reader, last) : undefined;
}

/** `count(*) n`, `f.delay minutes`: a word behind brackets or a name, which no type, unit or operator is made of. */
function isImplicitAlias(reader: Reader, from: number, last: number): boolean {
  if (kindAt(reader, last) === Kind.word && !isPlainWord(reader, last)) return false;
  return isPunctuation(reader, last - 1, ROUND_CLOSE) || pathEnd(reader, from) === last;
}

function isPlainWord(reader: Reader, at: number): boolean {
  return wordAt(reader, at) === 0 && !NO_NAME.test(textAt(reader, at)) && !isPunctuation(reader, at - 1, DOT);
}

/** Words that stand for a value, end an expression, or are the unit of an interval. */
const NO_NAME =
  /^(null|true|false|end|user|isnull|notnull|current_\w+|session_user|localtime(stamp)?|sysdate|(year|quarter|month|week|day|hour|minute|second|millisecond|microsecond)s?)$/i;

function nameOf(reader: Reader, at: number): MadeColumn {
  const text = textAt(reader, at);
  const name = kindAt(reader, at) === Kind.name ? (unquoteName(text, reader).at(-1) ?? text) : text;
  return { name, start: reader.starts[at] ?? 0, end: reader.ends[at] ?? 0 };
}
