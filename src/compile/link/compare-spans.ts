import type { Span } from '../../diagnostics/source.ts';

/** By file (code units), then by place in it. */
export function compareSpans(a: Span, b: Span): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.start - b.start;
}
