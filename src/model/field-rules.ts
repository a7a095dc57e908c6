import type { FieldRule, JobTypeManifest } from '../../generated/formats.ts';

/**
 * What a manifest says of a config field, by its path: keys are paths with dots, in which `*` stands for one key or index and `**` for any
 * number. The most literal key wins. A field of which nothing is said is a template for plain text.
 */
export function createFieldRules({ fields = {} }: JobTypeManifest): (path: readonly (string | number)[]) => FieldRule {
  const rules = Object.entries(fields)
    .map(([key, rule]) => ({ parts: key.split('.'), rule }))
    .sort((a, b) => vaguenessOf(a.parts) - vaguenessOf(b.parts));
  return (path) => {
    const names = path.map(String);
    return rules.find(({ parts }) => matches(parts, names))?.rule ?? PLAIN;
  };
}

const PLAIN: FieldRule = { template: 'text' };

function vaguenessOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + (part === '**' ? 100 : part === '*' ? 1 : 0), 0);
}

function matches(parts: readonly string[], names: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return names.length === 0;
  if (part === '**') return names.some((_, at) => matches(rest, names.slice(at))) || matches(rest, []);
  return names.length > 0 && (part === '*' || part === names[0]) && matches(rest, names.slice(1));
}
