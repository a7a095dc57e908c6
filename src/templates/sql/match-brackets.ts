import type { SqlProblem } from './sql.ts';
import { Kind, type Tokens } from './tokenize.ts';

/**
 * For each opening bracket, by token, the token that closes it; the token where its statement ends when nothing does.
 * A semicolon closes everything, so that one slip does not hide the statements after it.
 */
export function matchBrackets(tokens: Tokens, problems: SqlProblem[]): Int32Array {
  const { kinds, codes, count } = tokens;
  const closers = new Int32Array(count);
  let open: number[] = [];
  for (let index = 0; index < count; index++) {
    if (kinds[index] !== Kind.punctuation) continue;
    const code = codes[index] ?? 0;
    if (code === SEMICOLON) {
      closeAll(tokens, open, index, closers, problems);
      open = [];
    } else if (code === ROUND || code === SQUARE || code === CURLY) {
      open.push(index);
    } else if (code === ROUND + 1 || code === SQUARE + 2 || code === CURLY + 2) {
      closeOne(tokens, open, index, closers, problems);
    }
  }
  closeAll(tokens, open, count, closers, problems);
  return closers;
}

const ROUND = 40;
const SQUARE = 91;
const CURLY = 123;
const SEMICOLON = 59;

function closeOne(tokens: Tokens, open: number[], index: number, closers: Int32Array, problems: SqlProblem[]): void {
  const code = tokens.codes[index] ?? 0;
  const opener = code === ROUND + 1 ? ROUND : code - 2;
  let at = open.length - 1;
  while (at >= 0 && tokens.codes[open[at] ?? 0] !== opener) at--;
  if (at < 0) {
    problems.push(problem(tokens, index, 'is closed but was never opened'));
    return;
  }
  for (const unclosed of open.slice(at + 1)) {
    closers[unclosed] = index;
    problems.push(problem(tokens, unclosed, 'is never closed'));
  }
  closers[open[at] ?? 0] = index;
  open.length = at;
}

function closeAll(tokens: Tokens, open: readonly number[], index: number, closers: Int32Array, problems: SqlProblem[]): void {
  for (const unclosed of open) {
    closers[unclosed] = index;
    problems.push(problem(tokens, unclosed, 'is never closed'));
  }
}

function problem(tokens: Tokens, index: number, what: string): SqlProblem {
  const start = tokens.starts[index] ?? 0;
  return { kind: 'parenthesis', start, end: start + 1, message: `the bracket "${tokens.sql.charAt(start)}" ${what}` };
}
