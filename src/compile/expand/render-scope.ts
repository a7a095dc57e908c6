import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { renderOnly } from '../../templates/render-only.ts';
import type { Sink, TemplateText } from '../../templates/templates.ts';
import type { Path } from '../stages.ts';

/** Values that texts may name: `{{item.x}}` of a `for_each`, `{{config.x}}` in what a derived type fixes. */
export interface TextScope {
  readonly name: 'item' | 'config';
  readonly values: JsonMap;
  /** What the text at a path is for: values are written as its language has them. Plain text where nothing is said. */
  readonly sinkOf?: (path: Path) => Sink;
}

/**
 * Puts the values of a scope into every text of a value, keys included. A text that is one whole template takes the value with its type, whatever the text is for;
 * templates of other names are left for the run. A text that cannot be rendered stays as it stands: whoever reads templates tells why.
 */
export function renderScope(value: Json, scope: TextScope, path: Path = []): Json {
  if (typeof value === 'string') return renderText(value, scope, scope.sinkOf?.(path) ?? 'text');
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((part, index) => renderScope(part, scope, [...path, index]));
  }
  if (!isJsonMap(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    renderKey(key, scope),
    renderScope(part, scope, [...path, key]),
  ]);
  return Object.fromEntries(entries) as JsonMap;
}

/** A text with the values put in, as text. */
export function renderKey(text: string, scope: TextScope): string {
  const rendered = renderText(text, scope, 'text');
  return typeof rendered === 'object' ? text : String(rendered);
}

/** The simple forms, which are nearly all there are, and what tells that there is another one. */
const TEMPLATES = {
  item: {
    whole: /^\s*\{\{\s*item\.([A-Za-z_][\w.-]*)\s*\}\}\s*$/,
    part: /\{\{\s*item\.([A-Za-z_][\w.-]*)\s*\}\}/g,
    any: /\{\{[^}]*\bitem\b/,
  },
  config: {
    whole: /^\s*\{\{\s*config\.([A-Za-z_][\w.-]*)\s*\}\}\s*$/,
    part: /\{\{\s*config\.([A-Za-z_][\w.-]*)\s*\}\}/g,
    any: /\{\{[^}]*\bconfig\b/,
  },
} as const;

function renderText(text: string, scope: TextScope, sink: Sink): Json {
  if (!text.includes('{{')) return text;
  const { whole, part, any } = TEMPLATES[scope.name];
  const name = whole.exec(text)?.[1];
  if (name !== undefined) return lookUp(scope, name) ?? text;
  if (sink !== 'text') return any.test(text) ? renderTemplate(text, scope, sink) : text;
  const rendered = text.replaceAll(part, (template, inner: string) => {
    const value = lookUp(scope, inner);
    return value === undefined || typeof value === 'object' ? template : String(value);
  });
  return any.test(rendered) ? renderTemplate(text, scope, sink) : rendered;
}

function renderTemplate(text: string, { name, values }: TextScope, sink: Sink): Json {
  const { template } = parseTemplate(unplaced(text));
  const rendered = template && renderOnly(template, [name], { [name]: values }, sink);
  return rendered?.ok === true ? rendered.value.value : text;
}

function unplaced(text: string): TemplateText {
  const source = { file: '', text };
  return { text, toSpan: (start, end) => ({ source, start, end }) };
}

function lookUp({ values }: TextScope, name: string): Json | undefined {
  return name
    .split('.')
    .reduce<Json | undefined>(
      (value, part) => (isJsonMap(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      values,
    );
}
