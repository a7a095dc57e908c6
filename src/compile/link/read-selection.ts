import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import { evaluateSelection } from '../../graph/selection/evaluate-selection.ts';
import { type ParsedSelection, parseSelection } from '../../graph/selection/parse-selection.ts';
import type { SelectionGraph } from '../../graph/selection/selection-graph.ts';

/**
 * A selection that stands in a descriptor, at the place of its value. What is wrong in it is shown under the exact character, unless the
 * text is folded or escaped, so that characters cannot be counted: then the whole value is.
 */
export function readSelection(text: string, span: Span): ParsedSelection {
  const at = span.source.text.indexOf(text, span.start);
  if (at !== -1 && at - span.start <= 1) return parseSelection(text, span.source, at);
  const { diagnostics, ...parsed } = parseSelection(text);
  return { ...parsed, diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, span })) };
}

/** The jobs that a written selection means, with all that is to be said of it. None when it cannot be read. */
export function selectWritten(
  text: string,
  span: Span,
  graph: SelectionGraph,
): { readonly jobs: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const { expr, diagnostics } = readSelection(text, span);
  if (!expr) return { jobs: [], diagnostics };
  const found = evaluateSelection(expr, graph);
  return {
    jobs: found.jobs,
    diagnostics: [
      ...diagnostics,
      ...found.diagnostics.map((told) => (told.span.source === span.source ? told : { ...told, span })),
    ],
  };
}
