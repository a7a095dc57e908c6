import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';

/** The text of a template that starts at an offset, up to its end or that of the line. */
export function unquotedTemplate(text: string, start: number): string {
  const lineEnd = text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start);
  const close = text.indexOf('}}', start);
  return text.slice(start, close === -1 || close > lineEnd ? lineEnd : close + 2);
}

/** The classic mistake: `q: {{x}}` without quotes, which YAML reads as a map in a map. */
export function createTemplateDiagnostic(span: Span): Diagnostic {
  const template = span.source.text.slice(span.start, span.end);
  const quoted = template.includes('"') ? `'${template.replaceAll("'", "''")}'` : `"${template}"`;
  return createDiagnostic('MR1011', span, `YAML reads ${template} as a map.`, {
    hint: `Quote it: ${quoted}.`,
    fix: { title: 'Quote the template', span, replacement: quoted },
  });
}
