import { isJsonMap, type Json } from '../std/json.ts';

/**
 * The path at which a layer wrote what the merged and spelled-out value has at `path`, as far as the layer goes along: a text stands for
 * a list of itself, for a map with itself as key, and for its `type`; a list of names for a map with those keys. `isKey` says whether
 * a key as written stands for the wanted one (templates in keys).
 */
export function findWritten(value: Json, path: readonly (string | number)[], isKey: IsKey = (written, wanted) => written === wanted): Written {
  let node = value;
  const written: (string | number)[] = [];
  for (const part of path) {
    const step = stepInto(node, part, isKey);
    if (step === undefined) return { path: written, value: node, isWhole: false };
    if (step !== 'same') {
      written.push(step);
      node = Array.isArray(node) ? ((node as readonly Json[])[Number(step)] ?? null) : isJsonMap(node) ? (node[step] ?? null) : node;
    }
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

function stepInto(node: Json, part: string | number, isKey: IsKey): string | number | 'same' | undefined {
  if (Array.isArray(node)) {
    const list = node as readonly Json[];
    if (typeof part === 'number') return part < list.length ? part : undefined;
    const index = list.findIndex((item) => typeof item === 'string' && isKey(item, part));
    return index === -1 ? undefined : index;
  }
  if (typeof node === 'string') return part === 0 || part === 'type' || (typeof part === 'string' && isKey(node, part)) ? 'same' : undefined;
  if (!isJsonMap(node) || typeof part === 'number') return undefined;
  return Object.hasOwn(node, part) ? part : Object.keys(node).find((key) => isKey(key, part));
}
