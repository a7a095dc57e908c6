import { isJsonMap, type Json } from '../../std/json.ts';
import type { Path } from '../stages.ts';
import type { Mistake } from './find-mistakes.ts';

/** The value without what is wrong in it, so that one mistake is reported once and does not hide others. Missing keys stay missing. */
export function pruneMistakes(value: Json, mistakes: readonly Mistake[]): Json {
  const paths = mistakes.flatMap((mistake): readonly Path[] => {
    if (mistake.kind === 'missing key') return [];
    return 'key' in mistake ? [[...mistake.path, mistake.key]] : [mistake.path];
  });
  // Items are taken out from the last to the first, so that the places of the others do not move.
  return paths.toSorted(comparePaths).reduceRight<Json>(removeAt, value);
}

function comparePaths(a: Path, b: Path): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part !== other)
      return typeof part === 'number' && typeof other === 'number'
        ? part - other
        : String(part) < String(other)
          ? -1
          : 1;
  }
  return a.length - b.length;
}

function removeAt(value: Json, path: Path): Json {
  const [first, ...rest] = path;
  if (first === undefined) return isJsonMap(value) ? {} : null;
  if (Array.isArray(value) && typeof first === 'number') {
    const list = value as readonly Json[];
    return rest.length === 0 ? list.toSpliced(first, 1) : list.with(first, removeAt(list[first] ?? null, rest));
  }
  if (!isJsonMap(value) || !Object.hasOwn(value, first)) return value;
  const { [first]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...value, [first]: removeAt(inner ?? null, rest) };
}
