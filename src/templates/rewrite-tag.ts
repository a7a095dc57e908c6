import { type Result, succeed } from '../std/result.ts';
import { evaluate, failAt, type Names, type RenderError } from './evaluate.ts';
import { describeValue, TemplateDate, type TemplateValue } from './template-values.ts';
import type { Expression, TemplateRange } from './templates.ts';

/** Whether all names of an expression are under the roots; what `{{#each}}` brings is known where its list was. */
export function isKnown(expression: Expression, roots: readonly string[], localKnown: boolean): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'path':
      return roots.includes(expression.parts[0] ?? '');
    case 'local':
      return localKnown;
    case 'call':
      return expression.arguments.every((argument) => isKnown(argument, roots, localKnown));
  }
}

/** The text of a tag, or of an expression, in which the known arguments are replaced by their values as literals. */
export function rewriteTag(
  text: string,
  range: TemplateRange,
  expression: Expression,
  known: Known,
): Result<string, RenderError> {
  if (expression.kind !== 'call') return succeed(text.slice(range.start, range.end));
  let rewritten = '';
  let at = range.start;
  for (const argument of knownArguments(expression, known)) {
    const value = evaluate(argument, known.names);
    if (!value.ok) return value;
    const literal = writeLiteral(value.value.value);
    if (literal === undefined)
      return failAt(argument, `${describeValue(value.value.value)} cannot stand beside names that are known later`);
    rewritten += text.slice(at, argument.start) + literal;
    at = argument.end;
  }
  return succeed(rewritten + text.slice(at, range.end));
}

export interface Known {
  readonly roots: readonly string[];
  readonly names: Names;
}

/** The outermost known arguments of a call, in the order of the text. */
function knownArguments(expression: Expression, known: Known): readonly Expression[] {
  if (expression.kind !== 'call') return [];
  return expression.arguments.flatMap((argument) => {
    if (argument.kind === 'literal') return [];
    return isKnown(argument, known.roots, known.names.local !== undefined)
      ? [argument]
      : knownArguments(argument, known);
  });
}

/** `undefined` for what a template has no literal for. */
function writeLiteral(value: TemplateValue): string | undefined {
  const plain = value instanceof TemplateDate ? value.text : value;
  if (plain === null || typeof plain === 'boolean') return String(plain);
  if (typeof plain === 'number') return /^-?\d+(\.\d+)?$/.test(String(plain)) ? String(plain) : undefined;
  if (typeof plain !== 'string' || /[\r\n\\]|\{\{|\}\}/.test(plain)) return undefined;
  if (!plain.includes('"')) return `"${plain}"`;
  return plain.includes("'") ? undefined : `'${plain}'`;
}
