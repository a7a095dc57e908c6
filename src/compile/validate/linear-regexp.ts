import { createPattern, type Pattern } from '../../std/pattern/pattern.ts';

/**
 * The `regExp` of a JSON Schema validator for schemas of strangers: matches in time linear in the text. Throws, as validators want it, on a
 * pattern that cannot be matched so, in a sentence that names it.
 */
export const LINEAR_REGEXP = Object.assign((source: string) => linearPattern(source), { code: 'createPattern' });

/** By its text the validator tells one pattern from another. */
function linearPattern(source: string): Pattern & { readonly toString: () => string } {
  const created = createPattern(source);
  if (created.ok) return { ...created.value, toString: () => source };
  throw new Error(`the pattern ${JSON.stringify(source)} ${created.error}`);
}

/** The same for texts of a schema that was looked at before; a pattern that cannot be matched matches everything. */
export function matchesPattern(source: string, text: string): boolean {
  const created = createPattern(source);
  return !created.ok || created.value.test(text);
}
