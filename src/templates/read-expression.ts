import type { Code } from '../diagnostics/catalogue.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { HandlebarsCall, HandlebarsExpression, HandlebarsLocation } from './handlebars-tree.ts';
import { NESTING_MAX } from './limits.ts';
import { TEMPLATE_FUNCTIONS, type TemplateFunction } from './template-functions.ts';
import type { Expression, LocalName, TemplateRange } from './templates.ts';

/** Reads a parsed value, argument or condition. What is wrong goes to `context.report`, and `undefined` comes back. */
export function readExpression(node: HandlebarsExpression, context: ExpressionContext): Expression | undefined {
  const range = context.locate(node.loc);
  switch (node.type) {
    case 'PathExpression':
      return readPath(range, context);
    case 'StringLiteral': {
      const quote = context.text.charAt(range.start);
      const value = context.text.slice(range.start + 1, range.end - 1).replaceAll(`\\${quote}`, quote);
      return { kind: 'literal', value, ...range };
    }
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', value: node.value, ...range };
    case 'NullLiteral':
      return { kind: 'literal', value: null, ...range };
    case 'UndefinedLiteral':
      return refuse(context, range, '"undefined" cannot be written in a template', 'Leave it away, or write null.');
    case 'SubExpression':
      return readCall(node, { ...context, depth: context.depth + 1 });
  }
}

/** Reads `function argument …`, from a tag or from brackets in one. */
export function readCall(node: HandlebarsCall, context: ExpressionContext): Expression | undefined {
  const range = context.locate(node.loc);
  const nameRange = context.locate(node.path.loc);
  const name = context.text.slice(nameRange.start, nameRange.end);
  if (node.hash)
    return refuse(
      context,
      context.locate(node.hash.loc),
      'arguments of template functions have no names',
      'Write only the values.',
    );
  if (context.depth > NESTING_MAX) {
    context.report('MR1009', range, `functions in functions go deeper than ${String(NESTING_MAX)}`);
    return undefined;
  }
  const callee = TEMPLATE_FUNCTIONS.get(name);
  if (!callee) return refuseFunction(name, nameRange, context);
  if (callee.mark && context.depth > 0)
    return refuse(context, nameRange, `"${name}" says how a value is written, and can only come first in a tag`);
  const count = node.params.length;
  if (count < callee.argumentsMin || count > callee.argumentsMax) return refuseCount(name, callee, nameRange, context);
  const inside = { ...context, depth: context.depth + 1 };
  const values = node.params.map((argument) =>
    argument.type === 'SubExpression' ? readCall(argument, inside) : readExpression(argument, inside),
  );
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? { kind: 'call', name, nameRange, arguments: known, ...range } : undefined;
}

export interface ExpressionContext {
  readonly text: string;
  readonly locate: (location: HandlebarsLocation) => TemplateRange;
  readonly report: Report;
  /** How many functions are around. */
  readonly depth: number;
  /** How many `{{#each}}` are around. */
  readonly eachDepth: number;
}

export type Report = (code: Code, range: TemplateRange, message: string, hint?: string) => void;

const PART = String.raw`(?:[\p{L}\p{N}_$-]+|\[[^\]]+\])`;
const PATH = new RegExp(String.raw`^@?${PART}(?:\.${PART})*$`, 'u');
const LOCALS: Readonly<Record<string, LocalName>> = {
  '@index': 'index',
  '@key': 'key',
  '@first': 'first',
  '@last': 'last',
};
const NEVER = new Set(['__proto__', 'constructor', 'prototype', '__defineGetter__', '__lookupGetter__']);

function readPath(range: TemplateRange, context: ExpressionContext): Expression | undefined {
  const written = context.text.slice(range.start, range.end);
  if (!PATH.test(written)) return refusePath(written, range, context);
  const parts = [...written.matchAll(new RegExp(PART, 'gu'))].map(([part]) =>
    part.startsWith('[') ? part.slice(1, -1) : part,
  );
  const never = parts.find((part) => NEVER.has(part));
  if (never !== undefined) {
    context.report('MR4011', range, `"${never}" is not a name that templates can reach`);
    return undefined;
  }
  if (written.startsWith('@')) return readData(written, range, context);
  if (parts[0] === 'this') return readLocal('this', parts.slice(1), range, context);
  if (context.depth === 0 && parts.length === 1 && TEMPLATE_FUNCTIONS.has(written)) {
    context.report(
      'MR4010',
      range,
      `the function "${written}" needs arguments`,
      `Write them behind it: {{${written} …}}.`,
    );
    return undefined;
  }
  return { kind: 'path', parts, ...range };
}

function readData(written: string, range: TemplateRange, context: ExpressionContext): Expression | undefined {
  const local = Object.hasOwn(LOCALS, written) ? LOCALS[written] : undefined;
  if (!local)
    return refuse(
      context,
      range,
      `"${written}" is not available in templates`,
      'In {{#each}} there are @index, @key, @first and @last.',
    );
  return readLocal(local, [], range, context);
}

function readLocal(
  name: LocalName,
  parts: readonly string[],
  range: TemplateRange,
  context: ExpressionContext,
): Expression | undefined {
  if (context.eachDepth > 0) return { kind: 'local', name, parts, ...range };
  const shown = name === 'this' ? 'this' : `@${name}`;
  context.report(
    'MR4011',
    range,
    `"${shown}" stands for something only inside {{#each}}`,
    'Names are written in full here, such as params.NAME.',
  );
  return undefined;
}

function refusePath(written: string, range: TemplateRange, context: ExpressionContext): Expression | undefined {
  if (/[/\\]|^\.|\.\./.test(written)) {
    return refuse(
      context,
      range,
      `"${written}" goes up or across, which names in templates cannot`,
      'Names are reached in full from everywhere: write params.NAME, inside {{#each}} too.',
    );
  }
  context.report('MR4010', range, `"${written}" cannot be read as a name`);
  return undefined;
}

/** Features of Handlebars that people may know, and what to do instead. */
const REFUSED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['lookup', 'Write the name in full: params.NAME.'],
  ['with', 'Write the name in full: params.NAME.'],
  ['log', 'Templates write nothing but their text.'],
  ['helperMissing', ''],
  ['blockHelperMissing', ''],
  ['if', 'It is a block: {{#if …}} … {{/if}}.'],
  ['unless', 'It is a block: {{#unless …}} … {{/unless}}.'],
  ['each', 'It is a block: {{#each …}} … {{/each}}.'],
]);

function refuseFunction(name: string, range: TemplateRange, context: ExpressionContext): Expression | undefined {
  const hint = REFUSED_FUNCTIONS.get(name);
  if (hint !== undefined)
    return refuse(context, range, `"${name}" cannot be used here in a template`, hint === '' ? undefined : hint);
  const near = nearestName(name, TEMPLATE_FUNCTIONS.keys());
  const known = `The functions are ${[...TEMPLATE_FUNCTIONS.keys()].join(', ')}.`;
  context.report(
    'MR4011',
    range,
    `there is no template function "${name}"`,
    near === undefined ? known : `Did you mean "${near}"? ${known}`,
  );
  return undefined;
}

function refuseCount(
  name: string,
  callee: TemplateFunction,
  range: TemplateRange,
  context: ExpressionContext,
): Expression | undefined {
  const { argumentsMin: min, argumentsMax: max, description } = callee;
  const wanted = min === max ? `${String(min)} argument${min === 1 ? '' : 's'}` : `at least ${String(min)} arguments`;
  context.report('MR4010', range, `the function "${name}" takes ${wanted}`, `It gives ${description}.`);
  return undefined;
}

function refuse(
  context: ExpressionContext,
  range: TemplateRange,
  message: string,
  hint?: string,
): Expression | undefined {
  context.report('MR4012', range, message, hint);
  return undefined;
}
