import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { namesUsed, type NameUse, visitExpressions } from './names-used.ts';
import type { Sink, Template } from './templates.ts';

/** One MR4011 for each name that the place of a template does not know; with `sink`, also what cannot be written there. */
export function checkNames(template: Template, scope: TemplateScope, sink?: Sink): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const use of namesUsed(template)) {
    const problem = checkName(use, scope);
    if (problem)
      diagnostics.push(
        createDiagnostic('MR4011', template.source.toSpan(use.start, use.end), problem.message, hintOf(problem)),
      );
  }
  if (sink !== undefined) diagnostics.push(...checkMarks(template, sink));
  return diagnostics;
}

/** What a place knows, by the first part of a name. A root that it does not have is left out. */
export type TemplateScope = { readonly [root: string]: ScopeKeys };

/**
 * Below a root: `any` further keys or none; a `value` without keys; a list of keys that are values; or each key with what is below it.
 */
export type ScopeKeys = 'any' | 'value' | readonly string[] | { readonly [key: string]: ScopeKeys };

interface NameProblem {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What to do about a root that some templates know and this one does not. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  item: 'It is known in jobs that have a `for_each` or a `map`.',
  partition: 'It is known in jobs that have `partitions`.',
  output: 'It is known in checks.',
  config: 'It is known in what a derived job type fixes.',
  inputs: 'It is known when a step runs.',
  run: 'It is known when a step runs.',
};

function checkName({ parts, place }: NameUse, scope: TemplateScope): NameProblem | undefined {
  const [root = ''] = parts;
  if (!Object.hasOwn(scope, root)) return unknownRoot(root, scope);
  let known: ScopeKeys | undefined = scope[root];
  for (let index = 1; index < parts.length; index++) {
    const key = parts[index] ?? '';
    const path = parts.slice(0, index).join('.');
    if (known === 'any') return undefined;
    if (known === 'value' || known === undefined)
      return { message: `"${path}" is a single value and has no "${key}"`, hint: `Write {{${path}}}.` };
    const below = keyBelow(known, key);
    if (below === undefined) return unknownKey(path, key, known);
    known = below;
  }
  if (known === 'any' || known === 'value' || known === undefined || place === 'argument' || place === 'list')
    return undefined;
  const path = parts.join('.');
  return { message: `"${path}" is several values`, hint: `Name one of them: ${listKeys(path, keysOf(known))}.` };
}

function keyBelow(keys: Exclude<ScopeKeys, 'any' | 'value'>, key: string): ScopeKeys | undefined {
  if (isKeyList(keys)) return keys.includes(key) ? 'value' : undefined;
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function isKeyList(keys: ScopeKeys): keys is readonly string[] {
  return Array.isArray(keys);
}

function keysOf(keys: Exclude<ScopeKeys, 'any' | 'value'>): readonly string[] {
  return isKeyList(keys) ? keys : Object.keys(keys);
}

function listKeys(path: string, keys: readonly string[]): string {
  return keys.length === 0
    ? 'it has none'
    : keys
        .slice(0, KEYS_SHOWN)
        .map((key) => `${path}.${key}`)
        .join(', ') + (keys.length > KEYS_SHOWN ? ', …' : '');
}

const KEYS_SHOWN = 12;

function unknownRoot(root: string, scope: TemplateScope): NameProblem {
  const message = `"${root}" is not a name that this template knows`;
  if (Object.hasOwn(ELSEWHERE, root)) return { message, hint: ELSEWHERE[root] };
  const roots = Object.keys(scope);
  const near = nearestName(root, roots);
  return { message, hint: near === undefined ? `It knows ${roots.join(', ')}.` : `Did you mean "${near}"?` };
}

function unknownKey(path: string, key: string, keys: Exclude<ScopeKeys, 'any' | 'value'>): NameProblem {
  if (path === 'env') {
    return {
      message: 'environment variables are not available in templates',
      hint: 'The environment has {{env.name}}; what is secret belongs under `secrets`.',
    };
  }
  const message = `"${path}" has no "${key}"`;
  const near = nearestName(key, keysOf(keys));
  if (near !== undefined) return { message, hint: `Did you mean "${path}.${near}"?` };
  return {
    message,
    hint: path === 'params' ? 'Declare it under `params` of the job.' : `There is ${listKeys(path, keysOf(keys))}.`,
  };
}

function hintOf({ hint }: NameProblem): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}

/** `ident` writes names of SQL, `sh` words of a shell: elsewhere they would be taken for something else. */
function checkMarks(template: Template, sink: Sink): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visitExpressions(template.nodes, (expression) => {
    if (expression.kind !== 'call') return;
    const { name, nameRange } = expression;
    const isWrong =
      name === 'ident' ? !sink.startsWith('sql:') : (name === 'sh' || name === 'url') && sink.startsWith('sql:');
    if (!isWrong) return;
    const message =
      name === 'ident' ? '"ident" quotes a name of SQL, and this is no SQL' : `"${name}" does not fit into SQL`;
    diagnostics.push(createDiagnostic('MR4012', template.source.toSpan(nameRange.start, nameRange.end), message));
  });
  return diagnostics;
}
