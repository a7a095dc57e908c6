import { nearestName } from '../../diagnostics/nearest.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import type { Mistake } from './find-mistakes.ts';
import { pruneMistakes } from './prune.ts';

/**
 * The value as what follows should read it, so that one mistake is reported once: a misspelt key bears the name that it is nearest to, and
 * what is wrong beyond that is left out, with parts that then lack something. `findAgain` finds mistakes in the value so changed.
 */
export function mendMistakes(
  value: Json,
  mistakes: readonly Mistake[],
  findAgain: (changed: Json) => readonly Mistake[],
): Json {
  const respelt = mistakes.filter((mistake) => mistake.kind === 'unknown key').reduce(respell, value);
  const pruned = pruneMistakes(respelt, respelt === value ? mistakes : findAgain(respelt));
  return pruneMistakes(pruned, findAgain(pruned));
}

/** The key of a map that is `wanted`, or else one that nobody knows and that is nearest to it of all that are known. */
export function findKey(map: JsonMap, wanted: string, known: readonly string[]): string | undefined {
  if (Object.hasOwn(map, wanted)) return wanted;
  return Object.keys(map).find((key) => !known.includes(key) && nearestName(key, known) === wanted);
}

/** The map with its keys in their order, one of them under another name. */
export function renameKey(map: JsonMap, from: string, to: string): JsonMap {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key === from ? to : key, item]));
}

function respell(value: Json, mistake: Mistake & { readonly kind: 'unknown key' }): Json {
  const meant = nearestName(mistake.key, mistake.known);
  return meant === undefined
    ? value
    : changeAt(value, mistake.path, (map) => (Object.hasOwn(map, meant) ? map : renameKey(map, mistake.key, meant)));
}

/** The value with the map at a path changed; as it is where the path leads nowhere, such as through a key that was renamed before. */
function changeAt(value: Json, path: Path, change: (map: JsonMap) => JsonMap): Json {
  const [key, ...rest] = path;
  if (key === undefined) return isJsonMap(value) ? change(value) : value;
  if (typeof key === 'number') {
    return Array.isArray(value)
      ? (value as readonly Json[]).map((item, index) => (index === key ? changeAt(item, rest, change) : item))
      : value;
  }
  const item = isJsonMap(value) ? value[key] : undefined;
  if (!isJsonMap(value) || item === undefined) return value;
  const changed = changeAt(item, rest, change);
  return changed === item ? value : { ...value, [key]: changed };
}
