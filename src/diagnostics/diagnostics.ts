import type { Diagnostic } from './diagnostic.ts';
import { PLAIN, type Palette } from './palette.ts';
import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderPretty } from './render-pretty.ts';
import { renderSarif } from './render-sarif.ts';

/**
 * Messages about people's files: data made by `createDiagnostic` with a code of the catalogue, and drawn here. Nothing in this folder
 * reads files, prints or knows what a job is. Invariant: every diagnostic has a place; a code means one thing for ever.
 */
export function renderDiagnostics(
  format: DiagnosticFormat,
  diagnostics: readonly Diagnostic[],
  options: RenderOptions = {},
): string {
  const { palette = PLAIN, columns = 120, pathPrefix = '', version = '0.0.0' } = options;
  switch (format) {
    case 'pretty':
      return renderPretty(diagnostics, { palette, columns, pathPrefix });
    case 'json':
      return renderJson(diagnostics);
    case 'github':
      return renderGithub(diagnostics, pathPrefix);
    case 'sarif':
      return renderSarif(diagnostics, { version, pathPrefix });
    case 'junit':
      return renderJunit(diagnostics, pathPrefix);
  }
}

export const DIAGNOSTIC_FORMATS = ['pretty', 'json', 'github', 'sarif', 'junit'] as const;
export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

export interface RenderOptions {
  /** Colours of `pretty`; none when left out. */
  readonly palette?: Palette;
  /** Width of the terminal for `pretty`; 120 when left out. */
  readonly columns?: number;
  /** What leads from where the reader stands to the project, with a `/` at its end. JSON stays relative to the project. */
  readonly pathPrefix?: string;
  /** Millrace's version, for `sarif`. */
  readonly version?: string;
}
