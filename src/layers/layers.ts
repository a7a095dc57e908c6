import type { Span } from '../diagnostics/source.ts';
import { type Json, type JsonMap } from '../std/json.ts';
import { findWritten, type IsKey } from './find-written.ts';
import { mergeMaps, withoutNulls, type KeepsNull } from './merge.ts';

/**
 * What several places say of one thing, weakest first, and what comes out of it. Merging keeps no origins: where a value came from is
 * found when it is asked, by asking each layer.
 */
export interface Layer<Kind extends string> {
  readonly kind: Kind;
  readonly value: JsonMap;
  /** The place of what stands at a path of `value`. */
  readonly spanOf: (path: readonly (string | number)[], on: 'key' | 'value') => Span;
}

/** One layer's word on a value. */
export interface LayerWord<Kind extends string> {
  readonly layer: Layer<Kind>;
  /** The path in the layer's own spelling. */
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

export function mergeLayers(layers: readonly Layer<string>[], keepsNull: KeepsNull): JsonMap {
  const [first, ...rest] = layers;
  return rest.reduce(
    (lower, layer) => mergeMaps(lower, layer.value, keepsNull),
    withoutNulls(first?.value ?? {}, keepsNull),
  );
}

/** Every layer's word on the value at a path of the merged map, strongest first. */
export function findWords<Kind extends string>(
  layers: readonly Layer<Kind>[],
  path: readonly (string | number)[],
  isKey?: IsKey,
): readonly LayerWord<Kind>[] {
  return layers.toReversed().flatMap((layer) => {
    const written = findWritten(layer.value, path, isKey);
    return written.isWhole ? [{ layer, path: written.path, value: written.value }] : [];
  });
}

/** The strongest word on the value at a path, or on the nearest part above it that any layer says; `undefined` when none says even its first key. */
export function findNearestWord<Kind extends string>(
  layers: readonly Layer<Kind>[],
  path: readonly (string | number)[],
  isKey?: IsKey,
): LayerWord<Kind> | undefined {
  for (let length = path.length; length > 0; length--) {
    const [word] = findWords(layers, path.slice(0, length), isKey);
    if (word) return word;
  }
  return undefined;
}
