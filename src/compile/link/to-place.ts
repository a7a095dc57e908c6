import { positionOf, type Span } from '../../diagnostics/source.ts';
import type { Place } from '../../graph/graph.ts';

/** Where a span begins, as the graph says it. */
export function toPlace({ source, start }: Span): Place {
  const { line, column } = positionOf(source, start);
  return { column, file: source.file, line };
}
