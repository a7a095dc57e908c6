import { CATALOGUE, type CatalogueEntry } from '../diagnostics/catalogue.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { toSentences } from '../diagnostics/to-sentences.ts';
import type { ProjectDescriptor } from '../../generated/formats.ts';

/**
 * What was found, as people get it: with the severities that the project chose under `severity:` (only where the code allows a choice), each
 * mistake once however many jobs share its place, as whole sentences, and in the order of files and places.
 */
export function settleDiagnostics(
  diagnostics: readonly Diagnostic[],
  { severity: chosen = {} }: Pick<ProjectDescriptor, 'severity'>,
): readonly Diagnostic[] {
  const settled = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, span } = diagnostic;
    const entry: CatalogueEntry = CATALOGUE[code];
    const severity = (entry.configurable === true ? chosen[code] : undefined) ?? diagnostic.severity;
    if (severity === 'off') continue;
    const key = `${code} ${span.source.file} ${span.start} ${message}`;
    if (!settled.has(key)) settled.set(key, toSentences({ ...diagnostic, severity }));
  }
  return [...settled.values()].sort(compareDiagnostics);
}
