import type { Source } from '../../diagnostics/source.ts';
import type { Hasher } from '../../std/hasher.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import type { CompileLimits, FileCache } from '../stages.ts';
import type { BuiltValue } from './build-value.ts';
import type { Range } from './building.ts';

/** Values of texts in which nothing is wrong or doubtful, kept from one compile to the next by the hash of the text. */
export interface KeptValues {
  read(source: Source): Pick<BuiltValue, 'value' | 'places'> | undefined;
  keep(source: Source, built: BuiltValue): void;
}

export function createKeptValues(cache: FileCache, hash: Hasher, limits: CompileLimits): KeptValues {
  const version = `${KEPT_VERSION}.${limits.depth}.${limits.mapKeys}.${limits.aliasNodes}`;
  // JSON is YAML, but not all YAML is JSON: the ending decides which one is read.
  const kindOf = ({ file }: Source): string => `${file.endsWith('.json') ? 'json' : 'yaml'}-${version}`;
  return {
    read: (source) => readKept(cache.get(kindOf(source), hash(source.text))),
    keep: (source, { value, places }) => {
      if (isPlain(value)) cache.set(kindOf(source), hash(source.text), [value, [...places]]);
    },
  };
}

/** Raised when values or places of the same text come out otherwise. */
const KEPT_VERSION = 1;

/** What `keep` wrote itself, in this version. */
function readKept(kept: Json | undefined): Pick<BuiltValue, 'value' | 'places'> | undefined {
  if (!Array.isArray(kept)) return undefined;
  const [value, places] = kept as unknown as readonly [Json, readonly (readonly [string, Range])[]];
  return { value, places: new Map(places) };
}

/** Whether JSON gives the value back as it is: it has no infinite number and no negative zero. */
function isPlain(value: Json): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlain);
  return !isJsonMap(value) || Object.values(value).every(isPlain);
}
