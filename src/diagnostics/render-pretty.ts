import { codeFrame, lineBefore } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Paint, Palette } from './palette.ts';
import { positionOf, type Span } from './source.ts';
import { visible } from './visible.ts';

/**
 * Diagnostics for people: the sentence, the line it is about with the place underlined, each related place in the same way, the hint;
 * at the end how many there are, in how many files if there are several, and where to read more. Ends with a line break; no diagnostics give no text.
 */
export function renderPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  if (diagnostics.length === 0) return '';
  const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, options).join('\n'));
  return [...blocks, renderSummary(diagnostics, options.palette)].join('\n\n') + '\n';
}

export interface PrettyOptions {
  readonly palette: Palette;
  /** Longer source lines are cut around the place. */
  readonly columns: number;
  /** Put before each path, so that it can be opened from where the reader stands: `pipelines/flights/`. */
  readonly pathPrefix: string;
}

function renderOne(diagnostic: Diagnostic, options: PrettyOptions): string[] {
  const { palette } = options;
  const paint = palette[COLORS[diagnostic.severity]];
  const places = [diagnostic.span, ...diagnostic.related.map((related) => related.span)];
  const gutter = Math.max(...places.map((span) => String(positionOf(span.source, span.start).line).length));
  return [
    `${paint(palette.bold(`${diagnostic.severity} ${diagnostic.code}`))}: ${palette.bold(visible(diagnostic.message))}`,
    ...renderPlace(diagnostic.span, { ...options, gutter, paint, mark: '^', note: '', hasContext: true }),
    ...diagnostic.related.flatMap(({ span, message }) =>
      renderPlace(span, {
        ...options,
        gutter,
        paint: palette.blue,
        mark: '-',
        note: visible(message),
        hasContext: false,
      }),
    ),
    ...(diagnostic.hint === undefined
      ? []
      : [`${' '.repeat(gutter)} ${palette.cyan('hint:')} ${visible(diagnostic.hint)}`]),
  ];
}

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, keyof Palette>;

interface PlaceOptions extends PrettyOptions {
  /** The width of the widest line number. */
  readonly gutter: number;
  readonly paint: Paint;
  readonly mark: string;
  readonly note: string;
  readonly hasContext: boolean;
}

function renderPlace(span: Span, options: PlaceOptions): string[] {
  const { palette, gutter, paint, mark, note } = options;
  const { line, column } = positionOf(span.source, span.start);
  const place = `${options.pathPrefix}${visible(span.source.file)}:${line}:${column}`;
  const head = `${' '.repeat(gutter)}${palette.dim('-->')} ${palette.cyan(place)}`;
  const room = options.columns - gutter - 3;
  const before = options.hasContext ? lineBefore(span, room) : undefined;
  const frame = codeFrame(span, room);
  const number = (text: string) => palette.dim(`${text.padStart(gutter)} |`);
  if (span.source.text === '') return [note === '' ? head : `${head} ${paint(note)}`];
  return [
    head,
    ...(before === undefined ? [] : [`${number(String(line - 1))} ${before}`]),
    `${number(String(line))} ${frame.line}`,
    `${number('')} ${' '.repeat(frame.indent)}${paint(mark.repeat(frame.length) + (note === '' ? '' : ` ${note}`))}`,
  ];
}

function renderSummary(diagnostics: readonly Diagnostic[], palette: Palette): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      palette[COLORS[severity]](count === 1 ? `1 ${severity}` : `${count} ${PLURALS[severity]}`),
    );
  const code = diagnostics[0]?.code ?? '';
  const files = new Set(diagnostics.map(({ span }) => span.source.file)).size;
  return `${counts.join(', ')}${files === 1 ? '' : ` in ${files} files`}. ${palette.dim(`More about a code: millrace explain ${code}`)}`;
}

const PLURALS = { error: 'errors', warning: 'warnings', info: 'notes' } as const satisfies Record<Severity, string>;
