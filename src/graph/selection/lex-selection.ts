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
    if (!mark) return this.#readAtom();
    this.#take(1, { kind: mark });
    if (mark === 'close') this.#readSuffix();
  }

  /** `[n]+` or `@`, then a name, a filter, a quoted name, or what an open parenthesis begins. */
  #readAtom(): void {
    const prefix = this.#readPrefix();
    if (this.#problem || this.#char() === '(') return;
    if (this.#char() === "'") return this.#readQuotedName();
    const key = this.#peek(/[^\s,()'"+@:]*:/y);
    if (key !== '') return this.#readFilter(key);
    const name = this.#peek(/[\w.*?][\w.*?-]*/y);
    if (name === '') return this.#refuseChar();
    if (isReserved(name)) return this.#readReserved(name, prefix);
    this.#take(name.length, { kind: 'name', value: { text: name, isGlob: isGlob(name) } });
    this.#readSuffix();
  }

  #readPrefix(): string {
    const prefix = this.#peek(/@|\d*\+/y);
    if (prefix === '') return '';
    this.#take(
      prefix.length,
      prefix === '@' ? { kind: 'around' } : { kind: 'up', levels: readLevels(prefix.slice(0, -1)) },
    );
    if (this.#isAtBoundary() && this.#char() !== '(') {
      const digits = prefix.slice(0, -1);
      const asName = digits === '' ? '' : `; a job named "${digits}" is written "'${digits}'+"`;
      this.#refuse(
        this.#at - prefix.length,
        this.#at,
        `"${prefix}" must touch the name from which it walks`,
        WALKS_HINT + asName,
      );
    } else if (this.#peek(/@|\d*\+/y) !== '') this.#refuseChar();
    return prefix;
  }

  #readReserved(word: Reserved, prefix: string): void {
    const isWalked = prefix !== '' || this.#text.charAt(this.#at + word.length) === '+';
    if (isWalked) {
      this.#refuse(
        this.#at,
        this.#at + word.length,
        `"${word}" is a word of the language`,
        `a job of this name is written "job:${word}"`,
      );
      return;
    }
    this.#take(word.length, { kind: word });
    if (this.#char() !== '(') this.#expectBoundary();
  }

  #readQuotedName(): void {
    const quoted = this.#readQuotes();
    if (!quoted) return;
    this.#take(quoted.length, { kind: 'name', value: { text: quoted.text, isGlob: false } });
    this.#readSuffix();
  }

  #readFilter(keyAndColon: string): void {
    const start = this.#at;
    const target = readFilterKey(keyAndColon.slice(0, -1));
    if ('message' in target)
      return this.#refuse(start, start + Math.max(1, keyAndColon.length - 1), target.message, target.hint);
    this.#at += keyAndColon.length;
    const value = this.#char() === "'" ? this.#readQuotes() : this.#readPlainValue(keyAndColon);
    if (!value) return;
    const pattern = { text: value.text, isGlob: value.mayBeGlob && isGlob(value.text) };
    const wrong = checkFilterValue(target.key, pattern);
    if (wrong) return this.#refuse(this.#at, this.#at + value.length, wrong.message, wrong.hint);
    this.#at = start;
    this.#take(keyAndColon.length + value.length, { kind: 'filter', ...target, value: pattern });
    this.#readSuffix();
  }

  /** Up to a blank, comma, parenthesis or quote, less a final `+n`. */
  #readPlainValue(keyAndColon: string): Value | undefined {
    const text = this.#peek(/[^\s,()'"]*/y).replace(/\+\d*$/, '');
    if (text !== '') return { text, length: text.length, mayBeGlob: true };
    const hint = `write "${keyAndColon}VALUE", or "${keyAndColon}'A VALUE'" where it has blanks`;
    this.#refuse(this.#at, this.#at + 1, `"${keyAndColon}" needs a value that touches the colon`, hint);
    return undefined;
  }

  #readQuotes(): Value | undefined {
    const quoted = this.#peek(/'[^']*(?:''[^']*)*'(?!')/y);
    if (quoted.length > 2)
      return { text: quoted.slice(1, -1).replaceAll("''", "'"), length: quoted.length, mayBeGlob: false };
    if (quoted === "''") this.#refuse(this.#at, this.#at + 2, 'There is nothing between the quotes');
    else
      this.#refuse(this.#at, this.#at + 1, 'The quote does not end', "a quote inside quotes is written twice: 'it''s'");
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
    if (!/[\w.*?('@:]/.test(char)) return this.#refuseChar();
    const start = this.#at;
    this.#refuse(
      start,
      start + 1,
      `A blank is missing before "${char}"`,
      'names are joined by a blank, a comma, "and" or "or"',
    );
  }

  #refuseChar(): void {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    this.#refuse(
      this.#at,
      this.#at + char.length,
      `"${char}" cannot stand here`,
      JUNK_HINTS[char] ?? "what is no plain name stands in quotes: '…'",
    );
  }

  #refuse(start: number, end: number, message: string, hint?: string): void {
    this.#problem = {
      start,
      end: Math.min(end, Math.max(start, this.#text.length)),
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  }

  #isAtBoundary(): boolean {
    return this.#at === this.#text.length || /[\s,()]/.test(this.#char());
  }

  #char(): string {
    return this.#text.charAt(this.#at);
  }

  #peek(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
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
  readonly mayBeGlob: boolean;
}

function isReserved(name: string): name is Reserved {
  return name === 'and' || name === 'or' || name === 'not';
}

function readLevels(digits: string): number {
  return digits === '' ? Infinity : Number(digits);
}
