import { isJsonMap, type Json } from '../std/json.ts';

/**
 * The path at which a layer wrote what the merged and spelled-out value has at `path`, as far as the layer goes along: a text stands for
 * a list of itself, for a map with itself as key, and for its `type`; a list of names for a map with those keys. `isKey` says whether
 * a key as written stands for the wanted one (templates in keys).
 */
export function findWritten(
  value: Json,
  path: readonly (string | number)[],
  isKey: IsKey = (written, wanted) => written === wanted,
): Written {
  let node = value;
  const written: (string | number)[] = [];
  for (const part of path) {
    const step = stepInto(node, part, isKey);
    if (!step) return { path: written, value: node, isWhole: false };
    written.push(...step.keys);
    node = step.value;
  }
  return { path: written, value: node, isWhole: true };
}

export interface Written {
  readonly path: readonly (string | number)[];
  readonly value: Json;
  /** Whether the layer goes all the way. */
  readonly isWhole: boolean;
}

export type IsKey = (written: string, wanted: string) => boolean;

interface Step {
  /** None when a short form stands for what is asked. */
  readonly keys: readonly (string | number)[];
  readonly value: Json;
}

function stepInto(node: Json, part: string | number, isKey: IsKey): Step | undefined {
  if (Array.isArray(node)) {
    const list = node as readonly Json[];
    const index =
      typeof part === 'number' ? part : list.findIndex((item) => typeof item === 'string' && isKey(item, part));
    const value = list[index];
    return value === undefined ? undefined : { keys: [index], value };
  }
  if (typeof node === 'string') {
    const isShort = part === 0 || part === 'type' || (typeof part === 'string' && isKey(node, part));
    return isShort ? { keys: [], value: node } : undefined;
  }
  if (!isJsonMap(node) || typeof part === 'number') return undefined;
  const key = Object.hasOwn(node, part) ? part : Object.keys(node).find((written) => isKey(written, part));
  return key === undefined ? undefined : { keys: [key], value: node[key] ?? null };
}
