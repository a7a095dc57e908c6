import { fail, type Result, succeed } from '../result.ts';

/** A regular expression as a tree. `character` is one character, told by the text of its atom: `a`, `\d`, `[^a-z]`, `.`. */
export type PatternNode =
  | { readonly kind: 'character'; readonly atom: string }
  | { readonly kind: 'assertion'; readonly at: Assertion }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number };

export type Assertion = 'start' | 'end' | 'boundary' | 'no boundary';

/** Of a text that `new RegExp(text, 'u')` takes. An error goes on from "the pattern …". */
export function parsePattern(source: string): Result<PatternNode, string> {
  const parser = new Parser(source);
  const node = parser.choice(0);
  return parser.refused === undefined ? succeed(node) : fail(parser.refused);
}

const DEPTH_MAX = 100;

/** After a refusal it goes on to the end, and what it returns is not used. */
class Parser {
  refused: string | undefined;
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(depth: number): PatternNode {
    if (depth > DEPTH_MAX) {
      this.refused ??= 'nests too deep';
      this.#at = this.#source.length;
    }
    const items = [this.#sequence(depth)];
    while (this.#take('|')) items.push(this.#sequence(depth));
    const [only] = items;
    return only !== undefined && items.length === 1 ? only : { kind: 'choice', items };
  }

  #sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    for (let next = this.#peek(); next !== '' && next !== '|' && next !== ')'; next = this.#peek()) {
      items.push(this.#quantified(this.#atom(depth)));
    }
    return { kind: 'sequence', items };
  }

  #atom(depth: number): PatternNode {
    if (this.#take('^')) return { kind: 'assertion', at: 'start' };
    if (this.#take('$')) return { kind: 'assertion', at: 'end' };
    if (this.#take('(')) return this.#group(depth);
    if (this.#take('\\b')) return { kind: 'assertion', at: 'boundary' };
    if (this.#take('\\B')) return { kind: 'assertion', at: 'no boundary' };
    const [atom = ''] = this.#match(
      /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|x..|c.|[pP]\{[^}]*\}|[^])|[^]/uy,
    );
    if (/^\\[1-9k]/.test(atom)) this.refused ??= `refers back to a group ("${atom}"), which has no limit of time`;
    return { kind: 'character', atom };
  }

  #group(depth: number): PatternNode {
    const [around] = this.#match(/\?<?[=!]/y);
    if (around !== undefined) this.refused ??= `looks around ("(${around}"), which has no limit of time`;
    const [opening] = this.#match(/\?(?:<[^>]*>|[a-z-]*:)/y);
    if (opening !== undefined && /^\?[a-z-]/.test(opening)) this.refused ??= `changes its flags ("(${opening}")`;
    const inside = this.choice(depth + 1);
    this.#take(')');
    return inside;
  }

  #quantified(item: PatternNode): PatternNode {
    const [quantifier] = this.#match(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (quantifier === undefined) return item;
    return { kind: 'repeat', item, ...boundsOf(quantifier) };
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #take(text: string): boolean {
    const isNext = this.#source.startsWith(text, this.#at);
    if (isNext) this.#at += text.length;
    return isNext;
  }

  #match(sticky: RegExp): readonly (string | undefined)[] {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    this.#at += match?.[0].length ?? 0;
    return match ?? [];
  }
}

function boundsOf(quantifier: string): { readonly min: number; readonly max: number } {
  if (quantifier.startsWith('*')) return { min: 0, max: Infinity };
  if (quantifier.startsWith('+')) return { min: 1, max: Infinity };
  if (quantifier.startsWith('?')) return { min: 0, max: 1 };
  const [, min = '', comma, max = ''] = /\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  return { min: Number(min), max: comma === '' ? Number(min) : max === '' ? Infinity : Number(max) };
}
