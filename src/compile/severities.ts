import { CATALOGUE, type CatalogueEntry } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectDescriptor } from '../../generated/formats.ts';

/** The diagnostics with the severities that the project chose under `severity:`, without those that it switched off. Only where the code allows a choice. */
export function applySeverities(diagnostics: readonly Diagnostic[], { severity: chosen }: Pick<ProjectDescriptor, 'severity'>): readonly Diagnostic[] {
  if (!chosen) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const entry: CatalogueEntry = CATALOGUE[diagnostic.code];
    const severity = entry.configurable === true ? chosen[diagnostic.code] : undefined;
    if (severity === 'off') return [];
    return severity === undefined ? [diagnostic] : [{ ...diagnostic, severity }];
  });
}
