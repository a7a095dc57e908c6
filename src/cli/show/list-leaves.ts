import type { Path } from '../../compile/stages.ts';
import { isJsonMap, type Json } from '../../std/json.ts';

export interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

/** Single values; a map or a list without contents is one too. */
export function* listLeaves(value: unknown, path: Path): Iterable<Leaf> {
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : isJsonMap(value)
      ? Object.entries(value)
      : [];
  // A descriptor is JSON.
  if (entries.length === 0) yield { path, value: value as Json };
  for (const [key, inner] of entries) yield* listLeaves(inner, [...path, key]);
}

/** `config.materialize.by`, `owners[0]`. */
export function writePath(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
