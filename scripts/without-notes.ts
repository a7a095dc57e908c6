/** A schema without what only tells people something. Under `properties` and the like the keys are names, not keywords. */
export function withoutNotes(node: unknown, namesBelow = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutNotes(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => namesBelow || !NOTES.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNotes(value, !namesBelow && NAME_MAPS.has(key))]));
}

const NOTES = new Set(['title', 'description', 'examples']);
const NAME_MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
