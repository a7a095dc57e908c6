import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import type { KeptDiagnostic, KeptSpan } from '../stages.ts';

/** A diagnostic as JSON, its places told by file and offsets. */
export function keepDiagnostic({ code, severity, message, hint, span, related, fix }: Diagnostic): KeptDiagnostic {
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    span: keepSpan(span),
    related: related.map((other) => ({ span: keepSpan(other.span), message: other.message })),
    ...(fix === undefined ? {} : { fix: { title: fix.title, span: keepSpan(fix.span), replacement: fix.replacement } }),
  };
}

function keepSpan({ source: { file, text }, start, end }: Span): KeptSpan {
  return { file, start, end, ...(text === '' ? { isTextless: true as const } : {}) };
}

/** The diagnostic as it was, with the texts of its files, which have not changed; `undefined` when one cannot be read. */
export function restoreDiagnostic(
  kept: KeptDiagnostic,
  textOf: (file: string) => string | undefined,
): Diagnostic | undefined {
  const restoreSpan = ({ file, start, end, isTextless }: KeptSpan): Span | undefined => {
    const text = isTextless ? '' : textOf(file);
    const source: Source | undefined = text === undefined ? undefined : { file, text };
    return source && { source, start, end };
  };
  const span = restoreSpan(kept.span);
  const related = kept.related.flatMap((other) => {
    const place = restoreSpan(other.span);
    return place ? [{ span: place, message: other.message }] : [];
  });
  const fixSpan = kept.fix && restoreSpan(kept.fix.span);
  if (!span || related.length < kept.related.length || (kept.fix && !fixSpan)) return undefined;
  const { code, severity, message, hint, fix } = kept;
  return {
    code,
    severity,
    message,
    span,
    related,
    ...(hint === undefined ? {} : { hint }),
    ...(fix && fixSpan ? { fix: { title: fix.title, span: fixSpan, replacement: fix.replacement } } : {}),
  };
}
