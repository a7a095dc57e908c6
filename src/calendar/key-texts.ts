import type { PartitionSet, SinglePartitionSet } from '../model/partition.ts';
import { joinKeys, listKeys } from './partition-keys.ts';
import { allKeysOf } from './partitions.ts';

/**
 * Those keys of a set that are chosen, in its order and in few texts, each as `--partition` takes it: a key, or `A..B` of neighbours with both
 * ends; of a product the same for both dimensions with `|` between. Only keys that the set has at this instant.
 */
export function keyTexts(set: PartitionSet, isChosen: (key: string) => boolean, nowMs: number): readonly string[] {
  if (set.kind !== 'product') return rangesOf(keysOf(set, nowMs), isChosen).map(rangeText);
  const [firsts, seconds] = [keysOf(set.of[0], nowMs), keysOf(set.of[1], nowMs)];
  const chosenBeside = (first: string): readonly string[] =>
    rangesOf(seconds, (second) => isChosen(joinKeys(first, second))).map(rangeText);
  return groupEqual(firsts, chosenBeside).flatMap(({ range, texts }) =>
    texts.map((text) => joinKeys(rangeText(range), text)),
  );
}

/** The first and the last of neighbours. */
type KeyRange = readonly [string, string];

function keysOf(set: SinglePartitionSet, nowMs: number): readonly string[] {
  return [...listKeys(set, allKeysOf(set, nowMs))];
}

function rangesOf(keys: readonly string[], isChosen: (key: string) => boolean): readonly KeyRange[] {
  return groupEqual(keys, (key) => (isChosen(key) ? [''] : [])).flatMap(({ range, texts }) =>
    texts.length === 0 ? [] : [range],
  );
}

interface Group {
  readonly range: KeyRange;
  readonly texts: readonly string[];
}

/** Neighbours of which the same is told, together. */
function groupEqual(keys: readonly string[], tell: (key: string) => readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  for (const key of keys) {
    const texts = tell(key);
    const before = groups.at(-1);
    if (before !== undefined && isEqual(before.texts, texts)) {
      groups[groups.length - 1] = { range: [before.range[0], key], texts };
    } else groups.push({ range: [key, key], texts });
  }
  return groups;
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, place) => text === other[place]);
}

function rangeText([first, last]: KeyRange): string {
  return first === last ? first : `${first}..${last}`;
}
