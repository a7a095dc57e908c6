import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { JsonMap } from '../../std/json.ts';
import { checkNames, type ScopeKeys, type TemplateScope } from '../../templates/check-names.ts';
import { checkSqlTemplate } from '../../templates/check-sql-template.ts';
import { SQL_TEMPLATE_LENGTH_MAX } from '../../templates/limits.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { renderOnly } from '../../templates/render-only.ts';
import type { JobSql } from './list-sql.ts';
import type { SqlFacts } from './sql-facts.ts';

/**
 * A SQL text with the item of a `for_each` job put in; the same text when it speaks of no item. Places in the result lead back to the file.
 * A broken template stays as it is: what is wrong with it is told by whoever checks it.
 */
export function putItemIn(sql: JobSql, { scan, template: known }: SqlFacts, place: ItemPlace): ItemText {
  const { item, scope } = place;
  const same: ItemText = { text: sql.text, toSpan: sql.toSpan, diagnostics: [] };
  const isAsked = known?.names.some((name) => name === 'item' || name.startsWith('item.')) ?? false;
  if (!item || !isAsked) return same;
  const { template } = parseTemplate(sql, { skip: scan.templateInComments, lengthMax: SQL_TEMPLATE_LENGTH_MAX });
  if (!template) return same;
  const sink = `sql:${scan.dialect}` as const;
  const problems = [
    ...checkNames(template, { ...scope, item: keysOf(item) }, sink),
    ...checkSqlTemplate(sql, { ...scan, templateTables: [] }),
  ];
  if (problems.length > 0) return { ...same, diagnostics: problems, isFailed: true };
  const rendered = renderOnly(template, ['item'], { item }, sink);
  if (rendered.ok) return { text: rendered.value.text, toSpan: rendered.value.toSpan, diagnostics: [] };
  const { start, end, message, hint } = rendered.error;
  const told = createDiagnostic('MR4011', sql.toSpan(start, end), message, hint === undefined ? {} : { hint });
  return { ...same, diagnostics: [told], isFailed: true };
}

export interface ItemPlace {
  readonly item: JsonMap | undefined;
  /** What else templates know there. */
  readonly scope: TemplateScope;
}

function keysOf(item: JsonMap): ScopeKeys {
  return Object.fromEntries(Object.keys(item).map((key) => [key, typeof item[key] === 'object' ? 'any' : 'value']));
}

export interface ItemText extends Pick<JobSql, 'text' | 'toSpan'> {
  readonly diagnostics: readonly Diagnostic[];
  /** The text still speaks of the item, which has been reported. */
  readonly isFailed?: true;
}
