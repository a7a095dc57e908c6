import { createLineIndex, type Source, type Span } from '../../diagnostics/source.ts';
import type { Place } from '../../graph/graph.ts';

/** Turns spans into places as the graph says them. Spans of one file that come in rising order cost one pass over it. */
export function createPlaces(): (span: Span) => Place {
  let last: Source | undefined;
  let positionAt = createLineIndex('');
  return ({ source, start }) => {
    if (source !== last) {
      last = source;
      positionAt = createLineIndex(source.text);
    }
    const { line, column } = positionAt(start);
    return { column, file: source.file, line };
  };
}
