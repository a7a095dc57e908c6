import type { SqlProblem, TextRange } from './sql.ts';

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
