import { isJsonMap, type Json, type JsonMap } from '../std/json.ts';

/**
 * Lays one map over another: maps merge deeply, lists and scalars replace, `null` removes, and a map that is told by its `type` is
 * replaced whole when its type changes. A text over or under such a map is its type alone. Shares what it does not change; the outermost
 * map is never told by its type. `keepsNull` names the paths where `null` is a word of its own and stays.
 */
export function mergeMaps(lower: JsonMap, upper: JsonMap, keepsNull: KeepsNull = () => false): JsonMap {
  return mergeKeys(lower, upper, { keepsNull, path: [] });
}

/** A map with every key removed whose value is `null`, in it and in the maps below; the same map when there is none. Lists are left alone. */
export function withoutNulls(map: JsonMap, keepsNull: KeepsNull = () => false): JsonMap {
  return mergeKeys({}, map, { keepsNull, path: [] });
}

export type KeepsNull = (path: readonly string[]) => boolean;

interface Merging {
  readonly keepsNull: KeepsNull;
  readonly path: readonly string[];
}

function mergeKeys(lower: JsonMap, upper: JsonMap, at: Merging): JsonMap {
  const merged: Record<string, Json> = {};
  let isUpper = true;
  for (const key of Object.keys(lower)) {
    if (Object.hasOwn(upper, key)) continue;
    merged[key] = lower[key] ?? null;
    isUpper = false;
  }
  for (const key of Object.keys(upper)) {
    const value = upper[key] ?? null;
    const below = Object.hasOwn(lower, key) ? lower[key] : undefined;
    const result = value === null && !at.keepsNull([...at.path, key]) ? undefined : mergeKey(below, value, key, at);
    if (result !== value) isUpper = false;
    if (result !== undefined) merged[key] = result;
  }
  return isUpper ? upper : merged;
}

function mergeKey(lower: Json | undefined, upper: Json, key: string, at: Merging): Json {
  if (upper === null || (typeof upper !== 'object' && !isJsonMap(lower))) return upper;
  return mergeValue(lower, upper, { ...at, path: [...at.path, key] });
}

function mergeValue(lower: Json | undefined, upper: Json, at: Merging): Json {
  const [below, above] = spellOut(lower, upper);
  if (!isJsonMap(above)) return above;
  if (!isJsonMap(below) || changesType(below, above)) return mergeKeys({}, above, at);
  return mergeKeys(below, above, at);
}

/** A text beside a map with a `type` stands for a map with that type alone. */
function spellOut(lower: Json | undefined, upper: Json): readonly [Json | undefined, Json] {
  if (typeof lower === 'string' && isJsonMap(upper) && typeof upper['type'] === 'string')
    return [{ type: lower }, upper];
  if (typeof upper === 'string' && isJsonMap(lower) && typeof lower['type'] === 'string')
    return [lower, { type: upper }];
  return [lower, upper];
}

function changesType(lower: JsonMap, upper: JsonMap): boolean {
  const [before, after] = [lower['type'], upper['type']];
  return typeof before === 'string' && typeof after === 'string' && before !== after;
}
