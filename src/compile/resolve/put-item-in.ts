import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { JsonMap } from '../../std/json.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { renderOnly } from '../../templates/render-only.ts';
import type { TemplateValues } from '../../templates/template-values.ts';
import type { JobSql } from './list-sql.ts';
import type { SqlFacts } from './sql-facts.ts';

/**
 * A SQL text with the item of a `for_each` job put in; the same text when it speaks of no item. Places in the result lead back to the file.
 * A broken template stays as it is: what is wrong with it is told by whoever checks it.
 */
export function putItemIn(sql: JobSql, facts: SqlFacts, item: JsonMap | undefined): ItemText {
  const isAsked = facts.template?.names.some((name) => name === 'item' || name.startsWith('item.')) ?? false;
  if (!item || !isAsked) return { text: sql.text, toSpan: sql.toSpan, diagnostics: [] };
  const { template } = parseTemplate(sql, { skip: facts.scan.templateInComments, lengthMax: sql.text.length });
  if (!template) return { text: sql.text, toSpan: sql.toSpan, diagnostics: [] };
  const values: TemplateValues = { item };
  const rendered = renderOnly(template, ['item'], values, `sql:${facts.scan.dialect}`);
  if (rendered.ok) return { text: rendered.value.text, toSpan: rendered.value.toSpan, diagnostics: [] };
  const { start, end, message, hint } = rendered.error;
  const told = createDiagnostic('MR4011', sql.toSpan(start, end), message, hint === undefined ? {} : { hint });
  return { text: sql.text, toSpan: sql.toSpan, diagnostics: [told], isFailed: true };
}

export interface ItemText extends Pick<JobSql, 'text' | 'toSpan'> {
  readonly diagnostics: readonly Diagnostic[];
  /** The text still speaks of the item, which has been reported. */
  readonly isFailed?: true;
}
