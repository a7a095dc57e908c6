import { DIALECT_RULES } from './dialect-rules.ts';
import { K } from './keywords.ts';
import { isReserved } from './quote-name.ts';
import type { SqlDialect } from './sql.ts';
import { tokenize } from './tokenize.ts';
import { Kind, type Tokens } from './tokens.ts';

/**
 * SQL text by its meaning: without comments, with one blank where white space parts tokens or could, and keywords in lower
 * case. Strings, names and template tags stay as they are written. Two texts with the same result mean the same; for comparing, not for running.
 */
export function normalizeSql(sql: string, dialect: SqlDialect, tokens = tokenize(sql, DIALECT_RULES[dialect])): string {
  const text = new Uint16Array(sql.length + tokens.count);
  let length = 0;
  for (let index = 0; index < tokens.count; index++) {
    if (index > 0 && !isJoined(tokens, index)) text[length++] = BLANK;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    const fold = tokens.kinds[index] === Kind.word && isKeyword(tokens, index);
    for (let at = start; at < end; at++) {
      const code = sql.charCodeAt(at);
      text[length++] = fold && code >= UPPER_A && code <= UPPER_Z ? code | 32 : code;
    }
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(text.subarray(0, length));
}

const BLANK = 32;
const UPPER_A = 65;
const UPPER_Z = 90;
const DOT = 46;

/** Whether nothing may come between a token and the one before it: they touch, and apart they would mean something else (`>=`, `orders_{{x}}`). */
function isJoined(tokens: Tokens, index: number): boolean {
  if (tokens.starts[index] !== tokens.ends[index - 1]) return false;
  const kind = tokens.kinds[index];
  const previous = tokens.kinds[index - 1];
  if (kind === Kind.punctuation)
    return previous === Kind.punctuation && isOperator(tokens, index) && isOperator(tokens, index - 1);
  return previous !== Kind.punctuation;
}

/** Not a bracket, comma or semicolon, which mean the same apart. */
function isOperator(tokens: Tokens, index: number): boolean {
  return !'()[]{},;.'.includes(String.fromCharCode(tokens.codes[index] ?? 0));
}

function isKeyword(tokens: Tokens, index: number): boolean {
  if (isDot(tokens, index - 1) || isDot(tokens, index + 1)) return false;
  const code = tokens.codes[index] ?? 0;
  if (code === K.select || code === K.with) return true;
  if (index > 0 && tokens.codes[index - 1] === K.as && tokens.kinds[index - 1] === Kind.word) return false;
  if (code !== 0) return true;
  const word = tokens.sql.slice(tokens.starts[index], tokens.ends[index]);
  const lower = word.toLowerCase();
  return word !== lower && isReserved(lower);
}

function isDot(tokens: Tokens, index: number): boolean {
  return index >= 0 && index < tokens.count && tokens.kinds[index] === Kind.punctuation && tokens.codes[index] === DOT;
}
