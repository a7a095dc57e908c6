import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import { lexSelection, type SelectionProblem, type Token } from './lex-selection.ts';
import type { SelectionExpr } from './selection-expr.ts';

export const SELECTION_LENGTH_MAX = 64 * 1024;
export const SELECTION_DEPTH_MAX = 64;

/**
 * Reads a selection. There is no expression when it cannot be read; then one MR3020 says why, under the exact character. MR3023 says
 * where a selection may not mean what it looks like. `source` is where it was written, and `offset` where in that it begins.
 */
export function parseSelection(text: string, source: Source = { file: '--select', text }, offset = 0): ParsedSelection {
  const toSpan = (start: number, end: number): Span => ({ source, start: offset + start, end: offset + end });
  const refuse = ({ start, end, message, hint }: SelectionProblem): ParsedSelection => ({
    diagnostics: [createDiagnostic('MR3020', toSpan(start, end), message, hint === undefined ? {} : { hint })],
  });
  if (text.length > SELECTION_LENGTH_MAX) {
    return refuse({ start: 0, end: 1, message: `The selection is longer than ${SELECTION_LENGTH_MAX / 1024} KiB` });
  }
  const { tokens, problem } = lexSelection(text);
  const parser = new Parser(problem ? tokens.slice(0, -1) : tokens, text, toSpan);
  const expr = parser.run();
  const first = parser.problem ?? problem;
  if (first) return refuse(first);
  return { expr, diagnostics: parser.remarks };
}

export interface ParsedSelection {
  readonly expr?: SelectionExpr;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Nested calls are bounded by SELECTION_DEPTH_MAX. After a problem it goes on to the end, and what it returns is not used. Tokens without an
 * `end` were cut short by a problem of the lexer: what is missing there is no problem of its own.
 */
class Parser {
  readonly remarks: Diagnostic[] = [];
  problem: SelectionProblem | undefined;
  readonly #tokens: readonly Token[];
  readonly #isCut: boolean;
  readonly #text: string;
  readonly #toSpan: (start: number, end: number) => Span;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], text: string, toSpan: (start: number, end: number) => Span) {
    this.#isCut = tokens.at(-1)?.kind !== 'end';
    this.#tokens = this.#isCut
      ? [...tokens, { kind: 'end', start: text.length, end: text.length, isAfterBlank: true }]
      : tokens;
    this.#text = text;
    this.#toSpan = toSpan;
  }

  run(): SelectionExpr {
    if (this.#peek().kind === 'end')
      this.#refuse(
        this.#peek(),
        'The selection is empty',
        'write a name, a filter such as "tag:gold", or "**" for every job',
      );
    const expr = this.#parseUnion();
    const token = this.#peek();
    if (token.kind === 'close') this.#refuse(token, 'There is no parenthesis that this one closes');
    else if (token.kind !== 'end') this.#refuse(token, `"${this.#textOf(token)}" cannot stand here`);
    return expr;
  }

  #parseUnion(): SelectionExpr {
    const start = this.#peek().start;
    let before = this.#parseUnionItem();
    const items = [before.expr];
    for (;;) {
      const isOr = this.#peek().kind === 'or';
      if (isOr) this.#take();
      else if (!this.#startsItem(this.#peek())) break;
      else this.#expectBlank();
      const item = this.#parseUnionItem();
      if (!isOr && (before.startsWithNot || item.startsWithNot)) this.#remarkOnNot(before, item);
      items.push(item.expr);
      before = item;
    }
    return items.length === 1 ? before.expr : { kind: 'union', items, span: this.#spanFrom(start) };
  }

  #parseUnionItem(): UnionItem {
    const startsWithNot = this.#peek().kind === 'not';
    const expr = this.#parseIntersection();
    return { expr, startsWithNot };
  }

  #parseIntersection(): SelectionExpr {
    const start = this.#peek().start;
    const first = this.#parseUnary();
    const items = [first];
    for (let token = this.#peek(); token.kind === 'and' || token.kind === 'comma'; token = this.#peek()) {
      this.#take();
      const item = this.#parseUnary();
      if (token.kind === 'comma') this.#remarkOnComma(items.at(-1), token, item);
      items.push(item);
    }
    return items.length === 1 ? first : { kind: 'intersection', items, span: this.#spanFrom(start) };
  }

  #parseUnary(): SelectionExpr {
    const token = this.#peek();
    if (token.kind !== 'not') return this.#parseWalk();
    this.#take();
    const item = this.#nest(token, () => this.#parseUnary());
    return { kind: 'not', item, span: this.#spanFrom(token.start) };
  }

  #parseWalk(): SelectionExpr {
    const start = this.#peek();
    if (start.kind === 'around') {
      this.#take();
      const item = this.#parseAtom();
      const suffix = this.#peek();
      if (suffix.kind === 'down')
        this.#refuse(suffix, '"@" takes all that depends on it already', 'leave out the "+" behind it');
      return { kind: 'around', item, span: this.#spanFrom(start.start) };
    }
    if (start.kind === 'up') this.#take();
    const item = this.#parseAtom();
    const suffix = this.#peek();
    if (suffix.kind === 'down') this.#take();
    const up = start.kind === 'up' ? start.levels : 0;
    const down = suffix.kind === 'down' ? suffix.levels : 0;
    if (start.kind !== 'up' && suffix.kind !== 'down') return item;
    return { kind: 'walk', item, up, down, span: this.#spanFrom(start.start) };
  }

  #parseAtom(): SelectionExpr {
    const token = this.#peek();
    if (token.kind === 'open') return this.#parseGroup(token);
    if (token.kind === 'name') {
      this.#take();
      return { kind: 'name', value: token.value, span: this.#spanFrom(token.start) };
    }
    if (token.kind === 'filter') {
      this.#take();
      return {
        kind: 'filter',
        key: token.key,
        path: token.path,
        value: token.value,
        span: this.#spanFrom(token.start),
      };
    }
    this.#refuseMissing(token);
    return { kind: 'union', items: [], span: this.#spanFrom(token.start) };
  }

  #parseGroup(open: Token): SelectionExpr {
    this.#take();
    const expr = this.#nest(open, () => this.#parseUnion());
    const close = this.#peek();
    if (close.kind === 'close') this.#take();
    else if (close.kind === 'end') this.#refuse(open, 'The parenthesis is not closed');
    else this.#refuse(close, `"${this.#textOf(close)}" cannot stand here`);
    return expr;
  }

  #nest(token: Token, parse: () => SelectionExpr): SelectionExpr {
    if (this.#depth === SELECTION_DEPTH_MAX) {
      this.#refuse(token, `The selection is nested deeper than ${SELECTION_DEPTH_MAX}`);
      return { kind: 'union', items: [], span: this.#spanFrom(token.start) };
    }
    this.#depth++;
    const expr = parse();
    this.#depth--;
    return expr;
  }

  /** A name was needed, and `token` is what stands there. */
  #refuseMissing(token: Token): void {
    const before = this.#tokens[this.#next - 1];
    const asName = { hint: `a job of this name is written "job:${this.#textOf(token)}"` };
    if (token.kind === 'and' || token.kind === 'or')
      this.#refuse(token, `"${token.kind}" needs something before it`, asName.hint);
    else if (token.kind === 'comma') this.#refuse(token, 'The comma needs something before it');
    else if (before && token.kind === 'end') {
      this.#refuse(
        before.kind === 'open' ? before : token,
        before.kind === 'open'
          ? 'The parenthesis is not closed'
          : `Something is missing after "${this.#textOf(before)}"`,
      );
    } else if (before?.kind === 'open') this.#refuse(token, 'There is nothing between the parentheses');
    else if (before) this.#refuse(token, `Something is missing after "${this.#textOf(before)}"`);
    else this.#refuse(token, 'There is no parenthesis that this one closes');
  }

  #remarkOnComma(left: SelectionExpr | undefined, comma: Token, right: SelectionExpr): void {
    const touches = !comma.isAfterBlank && right.span.start === this.#toSpan(comma.end, comma.end).start;
    if (!touches || left?.kind !== 'filter' || right.kind !== 'name' || right.value.isGlob) return;
    const [filter, name] = [this.#sourceOf(left), this.#sourceOf(right)];
    const key = filter.slice(0, filter.indexOf(':') + 1);
    this.#remark('info', right.span, {
      message: `"${filter},${name}" is "${filter}" and the name "${name}"`,
      hint: `for either of two values write "${filter} or ${key}${name}", for both "${filter},${key}${name}"`,
    });
  }

  #remarkOnNot(before: UnionItem, item: UnionItem): void {
    const [left, right] = [this.#sourceOf(before.expr), this.#sourceOf(item.expr)];
    const meaning = `${before.startsWithNot ? `(${left})` : left} or ${item.startsWithNot ? `(${right})` : right}`;
    const span = { ...before.expr.span, end: item.expr.span.end };
    const hint = before.startsWithNot
      ? `if that is meant, write "or"; to leave out both, write "not (${left.slice(left.indexOf('not') + 3).trim()} ${right})"`
      : `if that is meant, write "or"; to take something away, write "${left} and ${right}"`;
    this.#remark('warning', span, { message: `"${left} ${right}" is "${meaning}"`, hint });
  }

  #remark(
    severity: 'info' | 'warning',
    span: Span,
    { message, hint }: { readonly message: string; readonly hint: string },
  ): void {
    this.remarks.push(createDiagnostic('MR3023', span, message, { severity, hint }));
  }

  #startsItem(token: Token): boolean {
    return (
      token.kind === 'open' ||
      token.kind === 'name' ||
      token.kind === 'filter' ||
      token.kind === 'not' ||
      token.kind === 'up' ||
      token.kind === 'around'
    );
  }

  #expectBlank(): void {
    const token = this.#peek();
    if (token.isAfterBlank) return;
    this.#refuse(
      token,
      `A blank is missing before "${this.#text.charAt(token.start)}"`,
      'names are joined by a blank, a comma, "and" or "or"',
    );
  }

  #refuse(token: Token, message: string, hint?: string): void {
    if (this.#isCut && this.#peek().kind === 'end') return;
    this.problem ??= { start: token.start, end: token.end, message, ...(hint === undefined ? {} : { hint }) };
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (!token) throw new Error('a selection was read beyond its end');
    return token;
  }

  #take(): void {
    if (this.#peek().kind !== 'end') this.#next++;
  }

  #spanFrom(start: number): Span {
    return this.#toSpan(start, Math.max(start, this.#tokens[this.#next - 1]?.end ?? start));
  }

  #textOf(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }

  #sourceOf(expr: SelectionExpr): string {
    const from = expr.span.start - this.#toSpan(0, 0).start;
    const text = this.#text.slice(from, from + expr.span.end - expr.span.start);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  }
}

interface UnionItem {
  readonly expr: SelectionExpr;
  readonly startsWithNot: boolean;
}
