import { isJsonMap, type Json } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import type { Mistake } from './find-mistakes.ts';

/**
 * The value without what is wrong in it, so that one mistake is reported once and does not hide others. A part that lacks a key is
 * left out too; the whole is kept without it.
 */
export function pruneMistakes(value: Json, mistakes: readonly Mistake[]): Json {
  const root: Cut = { here: [], below: new Map() };
  for (const mistake of mistakes) {
    if (mistake.kind === 'missing key' && mistake.path.length === 0) continue;
    const path: Path = 'key' in mistake ? [...mistake.path, mistake.key] : mistake.path;
    path.reduce(descend, root).here.push(true);
  }
  if (root.here.length > 0) return isJsonMap(value) ? {} : null;
  return cut(value, root);
}

/** Where something is taken out: the value itself when `here` is not empty. */
interface Cut {
  readonly here: true[];
  readonly below: Map<string | number, Cut>;
}

function descend(from: Cut, key: string | number): Cut {
  const known = from.below.get(key);
  if (known) return known;
  const made: Cut = { here: [], below: new Map() };
  from.below.set(key, made);
  return made;
}

function cut(value: Json, { below }: Cut): Json {
  if (below.size === 0) return value;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => {
      const inner = below.get(index);
      if (!inner) return [item];
      return inner.here.length > 0 ? [] : [cut(item, inner)];
    });
  }
  if (!isJsonMap(value)) return value;
  const kept: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const inner = below.get(key);
    if (inner === undefined) kept[key] = item;
    else if (inner.here.length === 0) kept[key] = cut(item, inner);
  }
  return kept;
}
