import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkNames, type ScopeKeys, type TemplateScope } from '../../templates/check-names.ts';
import { listRaw, namesUsed } from '../../templates/names-used.ts';
import { SQL_TEMPLATE_LENGTH_MAX } from '../../templates/limits.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import type { Sink, TemplateRange, TemplateText } from '../../templates/templates.ts';

/** What is known of the template in a text by itself; `undefined` of one that is broken. */
export interface TemplateFacts {
  /** Names that stand alone in a tag or a condition, with dots, each once. */
  readonly names: readonly string[];
  readonly raw: readonly TemplateRange[];
  /** Whether more than names has to be looked at: lists, functions. */
  readonly isPlain: boolean;
}

/** Of a SQL text, whose comments hold no templates. */
export function findTemplateFacts(text: string, skip: readonly TemplateRange[]): TemplateFacts | undefined {
  if (!text.includes('{{')) return { names: [], raw: [], isPlain: true };
  const { template } = parseTemplate({ text, toSpan: () => NOWHERE }, { skip, lengthMax: SQL_TEMPLATE_LENGTH_MAX });
  if (!template) return undefined;
  const used = namesUsed(template);
  return {
    names: [...new Set(used.map(({ parts }) => parts.join('.')))],
    raw: listRaw(template),
    isPlain: used.every(({ place }) => place === 'value' || place === 'condition'),
  };
}

const NOWHERE = { source: { file: '', text: '' }, start: 0, end: 0 };

/**
 * What is wrong with a template where it stands: text that cannot be read, names that are not known there, and as a warning every value that
 * is put in as it is. A template of whose plain names all are known is not read again.
 */
export function checkTemplate(written: TemplateText, place: TemplatePlace): readonly Diagnostic[] {
  const { facts, scope, sink, skip } = place;
  if (facts && facts.isPlain && facts.raw.length === 0 && facts.names.every((name) => isKnown(name, scope))) return [];
  const { template, diagnostics } = parseTemplate(
    written,
    sink.startsWith('sql:') ? { skip, lengthMax: SQL_TEMPLATE_LENGTH_MAX } : { skip },
  );
  if (!template) return diagnostics;
  return [...checkNames(template, scope, sink), ...listRaw(template).map((range) => describeRaw(written, range))];
}

export interface TemplatePlace {
  readonly scope: TemplateScope;
  readonly sink: Sink;
  readonly skip: readonly TemplateRange[];
  /** From an earlier reading of the same text. */
  readonly facts?: TemplateFacts | undefined;
}

function describeRaw(written: TemplateText, { start, end }: TemplateRange): Diagnostic {
  return createDiagnostic(
    'MR4015',
    written.toSpan(start, end),
    'A value is put in as it is, so that it can change what the text means.',
    {
      hint: 'Leave "raw" out where the value is a value; keep it only for text that no outsider can set.',
    },
  );
}

/** Whether a name is one value, for sure. */
function isKnown(name: string, scope: TemplateScope): boolean {
  let known: ScopeKeys | undefined = scope;
  for (const part of name.split('.')) {
    if (known === 'any') return true;
    if (known === undefined || known === 'value') return false;
    known = isList(known)
      ? known.includes(part)
        ? 'value'
        : undefined
      : Object.hasOwn(known, part)
        ? known[part]
        : undefined;
  }
  return known === 'any' || known === 'value';
}

function isList(keys: ScopeKeys): keys is readonly string[] {
  return Array.isArray(keys);
}
