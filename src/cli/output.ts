import { visible } from '../diagnostics/visible.ts';
import { cutToWidth, displayWidth } from '../std/display-width.ts';
import type { TerminalStream } from './terminal.ts';

/**
 * Writes rows under their headings, aligned; numbers to the right. Where the stream is a terminal that is too narrow, the widest
 * columns are cut. No rows write nothing.
 */
export function printTable(
  stream: TerminalStream,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  if (rows.length === 0) return;
  const texts = rows.map((row) => headings.map((_, column) => visible(String(row[column] ?? ''))));
  const isNumeric = headings.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const widths = fitWidths(widthsOf([headings, ...texts]), stream.columns);
  const format = (row: readonly string[]): string =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0, isNumeric[column] ?? false))
      .join(GAP)
      .trimEnd();
  stream.write(`${stream.palette.dim(format(headings))}\n`);
  for (const row of texts) stream.write(`${format(row)}\n`);
}

export type Cell = string | number | undefined;

/** A column without a single value says nothing. */
export function withoutEmptyColumns(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): [string[], Cell[][]] {
  const isUsed = headings.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  return [headings.filter((_, column) => isUsed[column]), rows.map((row) => row.filter((_, column) => isUsed[column]))];
}

/** Writes a value as JSON that people can read too. */
export function printJson(stream: TerminalStream, value: unknown): void {
  stream.write(`${JSON.stringify(value, null, 2)}\n`);
}

const GAP = '  ';
const NARROWEST = 8;

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths = (rows[0] ?? []).map(() => 0);
  for (const row of rows)
    row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(text))));
  return widths;
}

/** Takes from the widest column, one at a time, until the row fits or every column is narrow. */
function fitWidths(widths: readonly number[], columns: number | undefined): number[] {
  const fitted = [...widths];
  if (columns === undefined) return fitted;
  let excess = fitted.reduce((sum, width) => sum + width, 0) + GAP.length * (fitted.length - 1) - columns;
  for (; excess > 0; excess--) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= NARROWEST) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

function pad(text: string, width: number, isRight: boolean): string {
  const cut = cutToWidth(text, width);
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cut)));
  return isRight ? blanks + cut : cut + blanks;
}
