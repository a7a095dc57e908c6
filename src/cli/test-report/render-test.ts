import type { Palette } from '../../diagnostics/palette.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { DifferentCell, DifferentRow } from '../../run/job-tests/test-result.ts';
import { isDifferent } from '../../run/job-tests/compare-rows.ts';
import { cutToWidth, displayWidth } from '../../std/display-width.ts';
import type { Json } from '../../std/json.ts';
import { formatDuration } from '../../std/durations.ts';
import type { LocatedProblem, LocatedResult } from './test-report.ts';

/** One line for a test that has ended. */
export function renderTestLine({ job, test, state, durationMs }: LocatedResult, palette: Palette): string {
  const mark = { passed: palette.green('✓'), failed: palette.red('✗'), unsupported: palette.yellow('-') }[state];
  return `${mark} ${job} › ${visible(test)} ${palette.dim(formatDuration(durationMs))}\n`;
}

/** A test that did not pass, with everything in which it differs: tables only show what does. */
export function renderTest(result: LocatedResult, style: TestStyle): string {
  const { palette } = style;
  const title = `${result.job} › ${visible(result.test)}`;
  const head = result.state === 'failed' ? palette.red(palette.bold(`✗ ${title}`)) : palette.yellow(`- ${title}`);
  return [head, ...result.problems.flatMap((problem) => renderProblem(problem, style))]
    .map((line) => `${line}\n`)
    .join('');
}

export interface TestStyle {
  readonly palette: Palette;
  /** What is put before paths. */
  readonly pathPrefix: string;
  /** Width of the terminal; wide tables are cut to it. */
  readonly columns?: number;
}

function renderProblem(problem: LocatedProblem, style: TestStyle): readonly string[] {
  const { palette, pathPrefix } = style;
  const place = palette.cyan(`${pathPrefix}${problem.place.file}:${problem.place.line}`);
  if (problem.kind === 'message')
    return [
      `  ${place}: ${indentLines(problem.message)}`,
      ...(problem.details ?? []).map((line) => palette.dim(`    ${visible(line)}`)),
    ];
  const { asset, difference } = problem;
  const { counts, missingColumns, unexpectedColumns } = difference;
  const parts = [
    ...(counts.differing > 0
      ? [`${countOf(counts.differing, 'row')} ${counts.differing === 1 ? 'differs' : 'differ'}`]
      : []),
    ...(counts.missing > 0 ? [`${countOf(counts.missing, 'row')} missing`] : []),
    ...(counts.unexpected > 0 ? [`${countOf(counts.unexpected, 'row')} not expected`] : []),
    ...(unexpectedColumns.length > 0
      ? [`not expected: ${unexpectedColumns.map((name) => `column "${name}"`).join(', ')}`]
      : []),
    ...(missingColumns.length > 0
      ? [`there is no ${missingColumns.map((name) => `column "${name}"`).join(', ')}`]
      : []),
  ];
  const equal = counts.equal > 0 ? palette.dim(` (${countOf(counts.equal, 'row')} as expected)`) : '';
  return [`  ${place}: "${asset}": ${parts.join(', ')}${equal}`, ...renderTable(problem, style)];
}

function indentLines(text: string): string {
  return text.split('\n').map(visible).join('\n    ');
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Rows that are drawn of each difference. */
const ROWS_MAX = 20;
const CELL_MAX = 40;
const COLUMNS_MAX = 12;
const GAP = '  ';

type RowsProblem = Extract<LocatedProblem, { readonly kind: 'rows' }>;

function renderTable(
  { difference, rowLines }: RowsProblem,
  { palette, columns: width = 120 }: TestStyle,
): readonly string[] {
  if (difference.rows.length === 0) return [];
  const shown = difference.rows.slice(0, ROWS_MAX);
  const order = differentFirst(difference.rows, difference.columns);
  const drawn = shown.map((row) => order.map((column) => textOf(row, column)));
  const headings = order.map((column) => difference.columns[column] ?? '');
  const widths = headings.map((heading, column) =>
    Math.max(displayWidth(heading), ...drawn.map((cells) => displayWidth(cells[column]?.text ?? ''))),
  );
  const fitting = countFitting(widths, width - LEFT.length - 2);
  const format = (cells: readonly Cell[]): string =>
    cells
      .slice(0, fitting)
      .map(({ text, paint }, column) => paint(text) + ' '.repeat((widths[column] ?? 0) - displayWidth(text)))
      .join(GAP)
      .trimEnd();
  const plain = (text: string): Cell => ({ text, paint: palette.dim });
  const body = shown.map((row, index) => {
    const { mark, paint } = MARKS[row.kind];
    const line = rowLines[index];
    const painted = (drawn[index] ?? []).map(({ text, differs }) => ({
      text,
      paint: row.kind !== 'differs' || differs ? palette[paint] : (plainText: string) => plainText,
    }));
    const where = line === undefined ? '' : palette.dim(`${GAP}line ${line}`);
    return `    ${palette[paint](mark)} ${format(painted)}${where}`;
  });
  const more = [
    ...(difference.rows.length > shown.length ? [`${difference.rows.length - shown.length} more rows`] : []),
    ...(fitting < order.length
      ? [`${order.length - fitting} more columns: ${headings.slice(fitting).join(', ')}`]
      : []),
  ];
  return [`${LEFT}${format(headings.map(plain))}`, ...body, ...more.map((text) => palette.dim(`${LEFT}… ${text}`))];
}

const LEFT = '      ';

const MARKS = {
  differs: { mark: '~', paint: 'yellow' },
  missing: { mark: '-', paint: 'red' },
  unexpected: { mark: '+', paint: 'green' },
} as const;

interface Cell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** When there are many columns, those in which something differs come first. */
function differentFirst(rows: readonly DifferentRow[], columns: readonly string[]): readonly number[] {
  const places = [...columns.keys()];
  if (columns.length <= COLUMNS_MAX) return places;
  const differs = (column: number): boolean =>
    rows.some((row) => row.kind === 'differs' && row.cells[column] !== undefined && isDifferent(row.cells[column]));
  return [...places.filter(differs), ...places.filter((column) => !differs(column))];
}

function textOf(row: DifferentRow, column: number): { readonly text: string; readonly differs: boolean } {
  if (row.kind !== 'differs') return { text: show(row.cells[column] ?? null), differs: true };
  const cell: DifferentCell = row.cells[column] ?? { equal: null };
  if (!isDifferent(cell)) return { text: show(cell.equal), differs: false };
  return { text: `${show(cell.actual)} (expected ${show(cell.expected)})`, differs: true };
}

/** A text that looks like something else is told by its quotes. */
function show(value: Json): string {
  const text =
    typeof value === 'string' && value !== '' && !/^(null|true|false|-?\d+(\.\d+)?(e[+-]?\d+)?)$|^\s|\s$/i.test(value)
      ? value
      : JSON.stringify(value);
  return cutToWidth(visible(text), CELL_MAX);
}

function countFitting(widths: readonly number[], width: number): number {
  let used = 0;
  for (const [index, one] of widths.entries()) {
    used += one + (index === 0 ? 0 : GAP.length);
    if (used > width) return Math.max(1, index);
  }
  return widths.length;
}
