import { displayWidth } from '../std/display-width.ts';
import type { Span } from './source.ts';
import { visibleCharacter } from './visible.ts';

/**
 * The first line of a span as it is shown, with the columns to underline. Tabs become blanks up to the next multiple of 4, wide
 * characters count as the columns they take, and a line longer than `widthMax` is cut around the span.
 */
export function codeFrame(span: Span, widthMax: number): CodeFrame {
  const { text } = span.source;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = endOfLine(text, span.start);
  const cells = layOut(text.slice(lineStart, lineEnd), lineStart);
  const first = cells.findIndex((cell) => cell.end > span.start);
  const from = first === -1 ? cells.length : first;
  const past = cells.findIndex((cell) => cell.start >= span.end);
  const to = Math.max(from + 1, past === -1 ? cells.length : past);
  return cutAround(cells, { from, to }, widthMax);
}

export interface CodeFrame {
  readonly line: string;
  /** Blanks before the underline, and its length, in terminal columns; at least one. */
  readonly indent: number;
  readonly length: number;
}

/** The line before the span's, for its indentation; `undefined` when there is none or it is blank. */
export function lineBefore(span: Span, widthMax: number): string | undefined {
  const { source } = span;
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  if (lineStart === 0) return undefined;
  const start = source.text.lastIndexOf('\n', lineStart - 2) + 1;
  const { line } = codeFrame({ source, start, end: start }, widthMax);
  return line.trim() === '' ? undefined : line;
}

/** One character: its offsets in the source and how it is shown. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

const TAB_WIDTH = 4;

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const last = end === -1 ? text.length : end;
  return text[last - 1] === '\r' && last > offset ? last - 1 : last;
}

function layOut(line: string, lineStart: number): Cell[] {
  const cells: Cell[] = [];
  let start = lineStart;
  let column = 0;
  for (const character of line) {
    const shown = character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : visibleCharacter(character);
    const width = displayWidth(shown);
    cells.push({ start, end: start + character.length, shown, width });
    start += character.length;
    column += width;
  }
  return cells;
}

interface CellRange {
  readonly from: number;
  readonly to: number;
}

/** Keeps a third of the room before the span and the rest from it on, with `…` where something is left out. */
function cutAround(cells: readonly Cell[], marked: CellRange, widthMax: number): CodeFrame {
  const room = Math.max(20, widthMax) - 2;
  const before = widthOf(cells.slice(0, marked.from));
  const isShort = widthOf(cells) <= room;
  const from = isShort || before <= room / 3 ? 0 : firstWithin(cells, marked.from, Math.floor(room / 3));
  const to = isShort ? cells.length : lastWithin(cells, from, room);
  const lead = from > 0 ? '…' : '';
  const tail = to < cells.length ? '…' : '';
  const indent = lead.length + widthOf(cells.slice(from, marked.from));
  const length = Math.max(1, widthOf(cells.slice(marked.from, Math.min(marked.to, to))));
  return {
    line:
      lead +
      cells
        .slice(from, to)
        .map((cell) => cell.shown)
        .join('') +
      tail,
    indent,
    length,
  };
}

function firstWithin(cells: readonly Cell[], end: number, widthMax: number): number {
  let first = end;
  for (let width = 0; first > 0; first--) {
    width += cells[first - 1]?.width ?? 0;
    if (width > widthMax) break;
  }
  return first;
}

function lastWithin(cells: readonly Cell[], start: number, widthMax: number): number {
  let last = start;
  for (let width = 0; last < cells.length; last++) {
    width += cells[last]?.width ?? 0;
    if (width > widthMax) break;
  }
  return last;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
