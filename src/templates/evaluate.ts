import { fail, type Result, succeed } from '../std/result.ts';
import { type Mark, TEMPLATE_FUNCTIONS } from './template-functions.ts';
import { isTemplateList, isTemplateMap, type TemplateValue, type TemplateValues } from './template-values.ts';
import type { CallExpression, Expression, LocalExpression, TemplateRange } from './templates.ts';

/** The value of an expression; a name without one is an error. */
export function evaluate(expression: Expression, names: Names): Result<Evaluated, RenderError> {
  switch (expression.kind) {
    case 'literal':
      return succeed({ value: expression.value, mark: undefined });
    case 'path':
      return required(readPath(names.values, expression.parts), expression.parts.join('.'), expression);
    case 'local':
      return required(readLocal(expression, names.local), nameOfLocal(expression), expression);
    case 'call':
      return evaluateCall(expression, names);
  }
}

export interface Names {
  readonly values: TemplateValues;
  /** What the innermost `{{#each}}` stands at. */
  readonly local: Local | undefined;
}

export interface Local {
  readonly this: TemplateValue;
  readonly index: number;
  readonly key: string | number;
  readonly first: boolean;
  readonly last: boolean;
}

export interface Evaluated {
  readonly value: TemplateValue;
  /** How it is to be written, when the template says so. */
  readonly mark: Mark | undefined;
}

/** What went wrong in rendering, and at which offsets of the template. */
export interface RenderError extends TemplateRange {
  readonly message: string;
  readonly hint?: string;
}

export function failAt(range: TemplateRange, message: string, hint?: string): Result<never, RenderError> {
  return fail({ message, ...(hint === undefined ? {} : { hint }), start: range.start, end: range.end });
}

function required(
  value: TemplateValue | undefined,
  name: string,
  range: TemplateRange,
): Result<Evaluated, RenderError> {
  if (value === undefined)
    return failAt(range, `"${name}" has no value`, `Give it one, or write {{default ${name} …}}.`);
  return succeed({ value, mark: undefined });
}

function readPath(values: TemplateValues, parts: readonly string[]): TemplateValue | undefined {
  let value: TemplateValue | undefined = values;
  for (const part of parts) value = readKey(value, part);
  return value;
}

function readKey(value: TemplateValue | undefined, key: string): TemplateValue | undefined {
  if (isTemplateList(value)) return /^\d{1,9}$/.test(key) ? value[Number(key)] : undefined;
  return isTemplateMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function readLocal({ name, parts }: LocalExpression, local: Local | undefined): TemplateValue | undefined {
  if (!local) return undefined;
  let value: TemplateValue | undefined = local[name];
  for (const part of parts) value = readKey(value, part);
  return value;
}

function nameOfLocal({ name, parts }: LocalExpression): string {
  return name === 'this' ? ['this', ...parts].join('.') : `@${name}`;
}

function evaluateCall(call: CallExpression, names: Names): Result<Evaluated, RenderError> {
  const callee = TEMPLATE_FUNCTIONS.get(call.name);
  if (!callee) throw new Error(`a template was parsed with the function "${call.name}", which there is not`);
  const values: (TemplateValue | undefined)[] = [];
  for (const [index, argument] of call.arguments.entries()) {
    if (callee.optionalFirst && index === 0 && (argument.kind === 'path' || argument.kind === 'local')) {
      values.push(argument.kind === 'path' ? readPath(names.values, argument.parts) : readLocal(argument, names.local));
      continue;
    }
    const evaluated = evaluate(argument, names);
    if (!evaluated.ok) return evaluated;
    values.push(evaluated.value.value);
  }
  const result = callee.evaluate(values);
  if (!result.ok) return failAt(call, `"${call.name}" ${result.error}`);
  return succeed({ value: result.value, mark: callee.mark });
}
