import type { SqlProblem } from './sql.ts';
import { Kind, type Tokens } from './tokens.ts';

/**
 * For each opening bracket, by token, the token that closes it; the token where its statement ends when nothing does.
 * A semicolon closes everything, so that one slip does not hide the statements after it.
 */
export function matchBrackets(tokens: Tokens, problems: SqlProblem[]): Int32Array {
  const { kinds, codes, count } = tokens;
  const brackets: Brackets = { tokens, open: [], closers: new Int32Array(count), problems };
  for (let index = 0; index < count; index++) {
    if (kinds[index] !== Kind.punctuation) continue;
    const code = codes[index] ?? 0;
    if (code === SEMICOLON) closeFrom(brackets, 0, index);
    else if (code === ROUND || code === SQUARE || code === CURLY) brackets.open.push(index);
    else if (code === ROUND + 1 || code === SQUARE + 2 || code === CURLY + 2) closeOne(brackets, index);
  }
  closeFrom(brackets, 0, count);
  return brackets.closers;
}

interface Brackets {
  readonly tokens: Tokens;
  /** The opening brackets that nothing closed yet, by token. */
  readonly open: number[];
  readonly closers: Int32Array;
  readonly problems: SqlProblem[];
}

const ROUND = 40;
const SQUARE = 91;
const CURLY = 123;
const SEMICOLON = 59;

function closeOne(brackets: Brackets, index: number): void {
  const { tokens, open, closers, problems } = brackets;
  const code = tokens.codes[index] ?? 0;
  const opener = code === ROUND + 1 ? ROUND : code - 2;
  const at = open.findLastIndex((token) => tokens.codes[token] === opener);
  if (at < 0) {
    problems.push(problem(tokens, index, 'is closed but was never opened'));
    return;
  }
  closeFrom(brackets, at + 1, index);
  closers[open.pop() ?? 0] = index;
}

/** Ends the brackets that should have been closed before the token at `index`, from a place in the stack up. */
function closeFrom({ tokens, open, closers, problems }: Brackets, at: number, index: number): void {
  for (const unclosed of open.splice(at)) {
    closers[unclosed] = index;
    problems.push(problem(tokens, unclosed, 'is never closed'));
  }
}

function problem(tokens: Tokens, index: number, what: string): SqlProblem {
  const start = tokens.starts[index] ?? 0;
  return { kind: 'parenthesis', start, end: start + 1, message: `the bracket "${tokens.sql.charAt(start)}" ${what}` };
}
