import type { Json } from '../std/json.ts';
import { fail, type Result, succeed } from '../std/result.ts';
import { evaluate, type RenderError } from './evaluate.ts';
import { parseTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';
import { TEMPLATE_FUNCTIONS } from './template-functions.ts';
import {
  isTemplateList,
  isTemplateMap,
  SqlFragment,
  TemplateDate,
  type TemplateValue,
  type TemplateValues,
} from './template-values.ts';
import type { Template, ValueNode } from './templates.ts';

/**
 * Renders all texts of a config value, through maps and lists. A text that is one whole `{{x}}` becomes the value with its type
 * (dates become text); others become text. Keys are left as they are.
 */
export function renderValue(value: Json, values: TemplateValues): Result<Json, ValueError> {
  return renderAt(value, values, []);
}

export interface ValueError extends RenderError {
  /** The keys and indexes that lead to the text with the error. */
  readonly path: readonly (string | number)[];
}

/** The tag of a template that is one whole tag, which keeps the type of its value; none when the tag says how to write it as text. */
export function wholeValue({ nodes, source }: Template): ValueNode | undefined {
  const [node] = nodes;
  if (node?.kind !== 'value' || nodes.length > 1 || node.start > 0 || node.end < source.text.length) return undefined;
  const mark = node.value.kind === 'call' ? TEMPLATE_FUNCTIONS.get(node.value.name)?.mark : undefined;
  return mark === undefined || mark === 'raw' ? node : undefined;
}

/** A value as JSON has it: dates and SQL become texts, keys without a value are left away. */
export function toJson(value: TemplateValue): Json {
  if (value instanceof TemplateDate) return value.text;
  if (value instanceof SqlFragment) return value.sql;
  if (isTemplateList(value)) return value.map(toJson);
  if (!isTemplateMap(value)) return value;
  const map: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, item] of Object.entries(value)) if (item !== undefined) map[key] = toJson(item);
  return map;
}

function renderAt(value: Json, values: TemplateValues, path: readonly (string | number)[]): Result<Json, ValueError> {
  if (typeof value === 'string') return renderText(value, values, path);
  if (Array.isArray(value)) return renderList(value as readonly Json[], values, path);
  return typeof value === 'object' && value !== null
    ? renderMap(value as { readonly [key: string]: Json }, values, path)
    : succeed(value);
}

function renderList(
  list: readonly Json[],
  values: TemplateValues,
  path: readonly (string | number)[],
): Result<Json, ValueError> {
  const items: Json[] = [];
  for (const [index, item] of list.entries()) {
    const rendered = renderAt(item, values, [...path, index]);
    if (!rendered.ok) return rendered;
    items.push(rendered.value);
  }
  return succeed(items);
}

function renderMap(
  map: { readonly [key: string]: Json },
  values: TemplateValues,
  path: readonly (string | number)[],
): Result<Json, ValueError> {
  const entries: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, item] of Object.entries(map)) {
    const rendered = renderAt(item, values, [...path, key]);
    if (!rendered.ok) return rendered;
    entries[key] = rendered.value;
  }
  return succeed(entries);
}

function renderText(
  text: string,
  values: TemplateValues,
  path: readonly (string | number)[],
): Result<Json, ValueError> {
  if (!text.includes('{{')) return succeed(text);
  const { template, diagnostics } = parseTemplate(unplaced(text));
  const [problem] = diagnostics;
  if (!template)
    return fail({
      message: problem?.message ?? 'the template cannot be read',
      start: problem?.span.start ?? 0,
      end: problem?.span.end ?? 0,
      path,
    });
  const whole = wholeValue(template);
  const rendered = whole
    ? evaluate(whole.value, { values, local: undefined })
    : renderTemplate(template, values, 'text');
  if (!rendered.ok) return fail({ ...rendered.error, path });
  return succeed(typeof rendered.value === 'string' ? rendered.value : toJson(rendered.value.value));
}

/** A text whose file is not at hand: spans have its own offsets. */
function unplaced(text: string): Template['source'] {
  const source = { file: '', text };
  return { text, toSpan: (start, end) => ({ source, start, end }) };
}
