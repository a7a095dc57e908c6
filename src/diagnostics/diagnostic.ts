import type { Code } from './catalogue.ts';
import { CATALOGUE } from './catalogue.ts';
import { positionOf, type Span } from './source.ts';

/**
 * Makes the only kind of message that people get about their files. The severity is the catalogue's unless the project
 * chose another one (`severity` option). `message` is one sentence without a position; `hint` says what to do next.
 */
export function createDiagnostic(code: Code, span: Span, message: string, options: DiagnosticOptions = {}): Diagnostic {
  return {
    code,
    severity: options.severity ?? CATALOGUE[code].severity,
    message,
    span,
    related: options.related ?? [],
    ...(options.hint === undefined ? {} : { hint: options.hint }),
    ...(options.fix === undefined ? {} : { fix: options.fix }),
  };
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly hint?: string;
  readonly fix?: Fix;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** An edit that an editor can apply as it is. */
export interface Fix {
  readonly title: string;
  readonly span: Span;
  readonly replacement: string;
}

export interface DiagnosticOptions {
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly hint?: string;
  readonly fix?: Fix;
}

/** By file, then place, then code: the order in which people read them, the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.span.source.file !== b.span.source.file) return a.span.source.file < b.span.source.file ? -1 : 1;
  return (
    a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || (a.message < b.message ? -1 : 1)
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** The public JSON form (DESIGN of `--output json`): positions are 1-based, `endColumn` is exclusive. */
export function toDiagnosticJson(diagnostic: Diagnostic): DiagnosticJson {
  const start = positionOf(diagnostic.span.source, diagnostic.span.start);
  const end = positionOf(diagnostic.span.source, diagnostic.span.end);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    file: diagnostic.span.source.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    related: diagnostic.related.map(({ span, message }) => ({
      file: span.source.file,
      ...positionOf(span.source, span.start),
      message,
    })),
    ...(diagnostic.hint === undefined ? {} : { hint: diagnostic.hint }),
    ...(diagnostic.fix === undefined
      ? {}
      : {
          fix: {
            title: diagnostic.fix.title,
            file: diagnostic.fix.span.source.file,
            ...positionOf(diagnostic.fix.span.source, diagnostic.fix.span.start),
            length: diagnostic.fix.span.end - diagnostic.fix.span.start,
            replacement: diagnostic.fix.replacement,
          },
        }),
  };
}

export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly hint?: string;
  readonly fix?: {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly length: number;
    readonly replacement: string;
  };
}
