/** One text that people wrote, by its path relative to the project (forward slashes). */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** An offset range (UTF-16 code units, `end` exclusive) in a source. There is no span without a source. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors read it: 1-based line and column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The 1-based line and column of an offset. Looks for line breaks from the start: cheap for one place, see `createLineIndex` for many. */
export function positionOf(source: Source, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const next = source.text.indexOf('\n', lineStart);
    if (next === -1 || next >= offset) return { line, column: offset - lineStart + 1 };
    line++;
    lineStart = next + 1;
  }
}

/** Positions of many offsets of one text; offsets asked in rising order cost one pass in all. */
export function createLineIndex(text: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return (offset) => {
    if (offset < lineStart) {
      line = 1;
      lineStart = 0;
      lineEnd = endOfLine(text, 0);
    }
    while (lineEnd < offset) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? Infinity : end;
}

/** The span of a whole source's first line: for what is wrong with a file as such. */
export function startOf(source: Source): Span {
  const lineEnd = source.text.indexOf('\n');
  return { source, start: 0, end: lineEnd === -1 ? source.text.length : lineEnd };
}
