import { toDiagnosticJson, type Diagnostic } from './diagnostic.ts';

/** A JSON array, one diagnostic a line. Paths are relative to the project. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '[]\n';
  return `[\n${diagnostics.map((diagnostic) => JSON.stringify(toDiagnosticJson(diagnostic))).join(',\n')}\n]\n`;
}
