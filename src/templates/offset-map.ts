import type { TemplateRange } from './templates.ts';

/**
 * Maps offsets of a text to where its pieces come from. A piece as long as its origin maps character by character; any other
 * maps as a whole, to the range of its origin.
 */
export function createOffsetMap(origins: readonly TemplateRange[], texts: readonly string[]): OffsetMap {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length;
  }
  const isVerbatim = (index: number): boolean => {
    const origin = origins[index];
    return origin !== undefined && origin.end - origin.start === (texts[index] ?? '').length;
  };
  const start = (offset: number): number => {
    const index = pieceAt(starts, texts, offset);
    const origin = origins[index];
    if (!origin) return 0;
    const inside = offset - (starts[index] ?? 0);
    if (isVerbatim(index)) return origin.start + inside;
    return inside >= (texts[index] ?? '').length ? origin.end : origin.start;
  };
  const end = (offset: number): number => {
    if (offset === 0) return start(0);
    const index = pieceAt(starts, texts, offset - 1);
    return isVerbatim(index) ? start(offset - 1) + 1 : (origins[index]?.end ?? 0);
  };
  return { start, end };
}

export interface OffsetMap {
  /** Where what begins at an offset comes from. */
  readonly start: (offset: number) => number;
  /** Where what ends before an offset ends. */
  readonly end: (offset: number) => number;
}

/** The piece that holds an offset; the last one that is not empty, past the end. */
function pieceAt(starts: readonly number[], texts: readonly string[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && texts[low] === '') low--;
  return low;
}
