import type { FieldRule } from '../../../generated/formats.ts';
import { createFieldRules } from '../../model/field-rules.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { renderTemplate } from '../../templates/render-template.ts';
import { renderValue } from '../../templates/render-value.ts';
import type { TemplateValues } from '../../templates/template-values.ts';

/**
 * A step's config with the values of its templates put in, each as its field's rule says. SQL is left as it is: it comes from `sql()`.
 * Rejects with a StepError that names the field.
 */
export function renderConfig(request: StepRequest, names: TemplateValues): JsonMap {
  const ruleOf = createFieldRules(request.baseType.manifest);
  const render = (value: Json, path: readonly (string | number)[]): Json => {
    if (typeof value === 'string') return renderText(value, path, { names, rule: ruleOf(path) });
    if (Array.isArray(value)) return value.map((item: Json, index) => render(item, [...path, index]));
    if (!isJsonMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, render(item, [...path, key])]));
  };
  // Job configs are JSON, as the graph is.
  return render(request.job.config as JsonMap, []) as JsonMap;
}

interface TextPlace {
  readonly names: TemplateValues;
  readonly rule: FieldRule;
}

function renderText(text: string, path: readonly (string | number)[], { names, rule }: TextPlace): Json {
  if (!text.includes('{{') || rule.template === false || rule.sql === true) return text;
  const rendered =
    rule.template === 'shell' || rule.template === 'url'
      ? renderFor(rule.template, text, names)
      : renderValue(text, names);
  if (rendered.ok) return rendered.value;
  throw new StepError(`The template in "config.${path.join('.')}" cannot be filled in: ${rendered.error.message}.`, {
    retryable: false,
  });
}

function renderFor(sink: 'shell' | 'url', text: string, names: TemplateValues): ReturnType<typeof renderTemplate> {
  const source = { file: '', text };
  const { template, diagnostics } = parseTemplate({ text, toSpan: (start, end) => ({ source, start, end }) });
  if (template !== undefined) return renderTemplate(template, names, sink);
  return { ok: false, error: { message: diagnostics[0]?.message ?? 'it cannot be read', start: 0, end: 0 } };
}
