import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';

/** Values that texts may name: `{{item.x}}` of a `for_each`, `{{config.x}}` in what a derived type fixes. */
export interface TextScope {
  readonly name: 'item' | 'config';
  readonly values: JsonMap;
}

/**
 * Puts the values of a scope into every text of a value, keys included. A text that is one whole template takes the value with its type;
 * templates of other names are left for the run,
 * and names that the scope does not have are left as they stand.
 */
export function renderScope(value: Json, scope: TextScope): Json {
  if (typeof value === 'string') return renderText(value, scope);
  if (Array.isArray(value)) return (value as readonly Json[]).map((part) => renderScope(part, scope));
  if (!isJsonMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [renderKey(key, scope), renderScope(part, scope)]),
  );
}

/** A text with the values put in, as text. */
export function renderKey(text: string, scope: TextScope): string {
  const rendered = renderText(text, scope);
  return typeof rendered === 'object' ? text : String(rendered);
}

const TEMPLATES = {
  item: { whole: /^\s*\{\{\s*item\.([A-Za-z_][\w.-]*)\s*\}\}\s*$/, part: /\{\{\s*item\.([A-Za-z_][\w.-]*)\s*\}\}/g },
  config: {
    whole: /^\s*\{\{\s*config\.([A-Za-z_][\w.-]*)\s*\}\}\s*$/,
    part: /\{\{\s*config\.([A-Za-z_][\w.-]*)\s*\}\}/g,
  },
} as const;

function renderText(text: string, scope: TextScope): Json {
  if (!text.includes('{{')) return text;
  const { whole, part } = TEMPLATES[scope.name];
  const name = whole.exec(text)?.[1];
  if (name !== undefined) return lookUp(scope, name) ?? text;
  return text.replaceAll(part, (template, inner: string) => {
    const value = lookUp(scope, inner);
    return value === undefined || typeof value === 'object' ? template : String(value);
  });
}

function lookUp({ values }: TextScope, name: string): Json | undefined {
  return name
    .split('.')
    .reduce<Json | undefined>(
      (value, part) => (isJsonMap(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      values,
    );
}
