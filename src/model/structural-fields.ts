import type { JobTypeManifest } from '../../generated/formats.ts';
import { createFieldRules } from './field-rules.ts';

/**
 * Whether a value at this path of a config decides the structure of the graph, which no launch may touch: it is a structural field, lies in
 * one, or takes the place of one (`checks` as a whole, where `checks.*.sql` is structural).
 */
export function createStructuralTest(manifest: JobTypeManifest): (path: readonly (string | number)[]) => boolean {
  const ruleOf = createFieldRules(manifest);
  const patterns = Object.entries(manifest.fields ?? {}).flatMap(([key, { structural }]) =>
    structural === true ? [key.split('.')] : [],
  );
  return (path) =>
    path.some((_, at) => ruleOf(path.slice(0, at + 1)).structural === true) ||
    patterns.some((pattern) => leadsTo(path.map(String), pattern));
}

/** Whether what a pattern names lies deeper than a path. */
function leadsTo([key, ...deeper]: readonly string[], [part, ...rest]: readonly string[]): boolean {
  if (part === undefined) return false;
  if (key === undefined || part === '**') return true;
  return (part === '*' || part === key) && leadsTo(deeper, rest);
}
