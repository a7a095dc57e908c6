import type { DiagnosticOptions } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';

const SUGGESTIONS_MAX = 3;

/** The hint for a name that does not exist: those that end with it (`flights` → `clean.flights`), else the one spelt most like it. */
export function suggestNames(name: string, candidates: readonly string[]): DiagnosticOptions {
  const longer = [...new Set(candidates.filter((candidate) => candidate.endsWith(`.${name}`)))]
    .sort()
    .slice(0, SUGGESTIONS_MAX);
  const nearest = longer.length > 0 ? longer : [nearestName(name, candidates)].filter((found) => found !== undefined);
  if (nearest.length === 0) return {};
  return { hint: `did you mean ${nearest.map((found) => `"${found}"`).join(' or ')}?` };
}
