import { isGlob } from './glob.ts';
import { checkFilterValue, readFilterKey } from './read-filter.ts';
import type { FilterKey, Pattern } from './selection-expr.ts';

/** The tokens of a selection, the last of them `end`; or the first thing in it that cannot be read. */
export function lexSelection(text: string): {
  readonly tokens: readonly Token[];
  readonly problem: SelectionProblem | undefined;
} {
  return new Lexer(text).run();
}

export type Token = TokenBody & {
  readonly start: number;
  readonly end: number;
  /** A blank, or the start of the text, stands before it. */
  readonly isAfterBlank: boolean;
};

type TokenBody =
  | { readonly kind: 'open' | 'close' | 'comma' | Reserved | 'around' | 'end' }
  | { readonly kind: 'up' | 'down'; readonly levels: number }
  | { readonly kind: 'name'; readonly value: Pattern }
  | { readonly kind: 'filter'; readonly key: FilterKey; readonly path: readonly string[]; readonly value: Pattern };

type Reserved = 'and' | 'or' | 'not';

/** What is wrong, and where in the text of the selection. */
export interface SelectionProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string;
}

const MARKS: ReadonlyMap<string, 'open' | 'close' | 'comma'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [',', 'comma'],
]);

const WALKS_HINT = 'walks are "+a", "a+", "2+a", "a+2" and "@a"';

const JUNK_HINTS: Readonly<Record<string, string>> = {
  '"': "quotes are single: '…'",
  '&': 'write "and", or a comma',
  '|': 'write "or", or a blank',
  '!': 'write "not"',
  '-': 'write "not", or use --exclude',
  '=': 'a filter is written "key:value"',
  '/': 'a file or a folder is written "path:FOLDER"',
  '\\': 'a file or a folder is written "path:FOLDER", with "/"',
  '+': WALKS_HINT,
  '@': WALKS_HINT,
};

class Lexer {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #at = 0;
  #isAfterBlank = true;
  #problem: SelectionProblem | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): { readonly tokens: readonly Token[]; readonly problem: SelectionProblem | undefined } {
    this.#skipBlanks();
    while (this.#at < this.#text.length && !this.#problem) {
      this.#readOne();
      this.#skipBlanks();
    }
    this.#take(0, { kind: 'end' });
    return { tokens: this.#tokens, problem: this.#problem };
  }

  #skipBlanks(): void {
    const { length } = this.#peek(/\s*/y);
    this.#at += length;
    if (length > 0) this.#isAfterBlank = true;
  }

  #readOne(): void {
    const mark = MARKS.get(this.#char());
    if (!mark) this.#readAtom();
    else this.#take(1, { kind: mark });
    if (mark === 'close') this.#readSuffix();
  }

  /** `[n]+` or `@`, then a name, a filter, a quoted name, or what an open parenthesis begins. */
  #readAtom(): void {
    const prefix = this.#readPrefix();
    if (this.#problem || this.#char() === '(') return;
    const key = this.#peek(/[^\s,()'"+@:]*:/y);
    const name = this.#peek(/[\w.*?][\w.*?-]*/y);
    if (this.#char() === "'") this.#readQuotedName();
    else if (key !== '') this.#readFilter(key);
    else if (name === '') this.#refuseChar();
    else if (isReserved(name)) this.#readReserved(name, prefix);
    else this.#takeName(name.length, { text: name, isGlob: isGlob(name) });
  }

  #readPrefix(): string {
    const prefix = this.#peek(/@|\d*\+/y);
    if (prefix === '') return '';
    const digits = prefix.slice(0, -1);
    this.#take(prefix.length, prefix === '@' ? { kind: 'around' } : { kind: 'up', levels: readLevels(digits) });
    if (this.#isAtBoundary() && this.#char() !== '(') {
      const asName = digits === '' ? '' : `; a job named "${digits}" is written "'${digits}'+"`;
      const message = `"${prefix}" must touch the name from which it walks`;
      this.#refuse(-prefix.length, 0, { message, hint: WALKS_HINT + asName });
    } else if (this.#peek(/@|\d*\+/y) !== '') this.#refuseChar();
    return prefix;
  }

  #readReserved(word: Reserved, prefix: string): void {
    if (prefix !== '' || this.#text.charAt(this.#at + word.length) === '+') {
      const hint = `a job of this name is written "job:${word}"`;
      this.#refuse(0, word.length, { message: `"${word}" is a word of the language`, hint });
      return;
    }
    this.#take(word.length, { kind: word });
    if (this.#char() !== '(') this.#expectBoundary();
  }

  #readQuotedName(): void {
    const quoted = this.#readQuotes(0);
    if (quoted) this.#takeName(quoted.length, { text: quoted.text, isGlob: false });
  }

  #takeName(length: number, value: Pattern): void {
    this.#take(length, { kind: 'name', value });
    this.#readSuffix();
  }

  #readFilter(keyAndColon: string): void {
    const keyLength = keyAndColon.length;
    const target = readFilterKey(keyAndColon.slice(0, -1));
    if ('message' in target) {
      this.#refuse(0, Math.max(1, keyLength - 1), target);
      return;
    }
    const isQuoted = this.#text.charAt(this.#at + keyLength) === "'";
    const value = isQuoted ? this.#readQuotes(keyLength) : this.#readPlainValue(keyAndColon);
    if (!value) return;
    const pattern = { text: value.text, isGlob: !isQuoted && isGlob(value.text) };
    const wrong = checkFilterValue(target.key, pattern);
    if (wrong) {
      this.#refuse(keyLength, keyLength + value.length, wrong);
      return;
    }
    this.#take(keyLength + value.length, { kind: 'filter', ...target, value: pattern });
    this.#readSuffix();
  }

  /** Up to a blank, comma, parenthesis or quote, less a final `+n`. */
  #readPlainValue(keyAndColon: string): Value | undefined {
    const text = this.#peek(/[^\s,()'"]*/y, keyAndColon.length).replace(/\+\d*$/, '');
    if (text !== '') return { text, length: text.length };
    const hint = `write "${keyAndColon}VALUE", or "${keyAndColon}'A VALUE'" where it has blanks`;
    const message = `"${keyAndColon}" needs a value that touches the colon`;
    this.#refuse(keyAndColon.length, keyAndColon.length + 1, { message, hint });
    return undefined;
  }

  #readQuotes(from: number): Value | undefined {
    const quoted = this.#peek(/'[^']*(?:''[^']*)*'(?!')/y, from);
    if (quoted.length > 2) return { text: quoted.slice(1, -1).replaceAll("''", "'"), length: quoted.length };
    if (quoted === "''") this.#refuse(from, from + 2, { message: 'There is nothing between the quotes' });
    else {
      const hint = "a quote inside quotes is written twice: 'it''s'";
      this.#refuse(from, from + 1, { message: 'The quote does not end', hint });
    }
    return undefined;
  }

  /** What may touch the end of an atom: `+` or `+n`, and then nothing. */
  #readSuffix(): void {
    const suffix = this.#peek(/\+\d*/y);
    if (suffix !== '') this.#take(suffix.length, { kind: 'down', levels: readLevels(suffix.slice(1)) });
    this.#expectBoundary();
  }

  #expectBoundary(): void {
    if (this.#isAtBoundary() && this.#char() !== '(') return;
    const char = this.#char();
    const hint = 'names are joined by a blank, a comma, "and" or "or"';
    if (/[\w.*?('@:]/.test(char)) this.#refuse(0, 1, { message: `A blank is missing before "${char}"`, hint });
    else this.#refuseChar();
  }

  #refuseChar(): void {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    const hint = JUNK_HINTS[char] ?? "what is no plain name stands in quotes: '…'";
    this.#refuse(0, char.length, { message: `"${char}" cannot stand here`, hint });
  }

  /** From and to are counted from where the lexer is. */
  #refuse(from: number, to: number, why: { readonly message: string; readonly hint?: string }): void {
    const start = this.#at + from;
    this.#problem = { ...why, start, end: Math.min(this.#at + to, Math.max(start, this.#text.length)) };
  }

  #isAtBoundary(): boolean {
    return this.#at === this.#text.length || /[\s,()]/.test(this.#char());
  }

  #char(): string {
    return this.#text.charAt(this.#at);
  }

  #peek(pattern: RegExp, from = 0): string {
    pattern.lastIndex = this.#at + from;
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #take(length: number, body: TokenBody): void {
    this.#tokens.push({ ...body, start: this.#at, end: this.#at + length, isAfterBlank: this.#isAfterBlank });
    this.#at += length;
    this.#isAfterBlank = false;
  }
}

interface Value {
  readonly text: string;
  /** In the selection, quotes included. */
  readonly length: number;
}

function isReserved(name: string): name is Reserved {
  return name === 'and' || name === 'or' || name === 'not';
}

function readLevels(digits: string): number {
  return digits === '' ? Infinity : Number(digits);
}
