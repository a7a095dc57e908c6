import { canonicalJson } from '../graph/canonical.ts';
import type { Hasher } from '../std/hasher.ts';
import type { Json } from '../std/json.ts';

/**
 * What decides what a step makes, in one text: equal keys, equal work. Its first half is about what is done, its second about all that is
 * read; a digest of each thing that is read follows, by which it can be told what of it is another; whether anything is, the halves say.
 */
export function createMemoKey(hash: Hasher, { does, reads }: Decisive): string {
  const halves = [does, reads.map(({ name, version }) => [name, version])];
  const digests = reads.slice(0, DIGESTS_MAX).map(({ version }) => digestOf(canonicalJson(version)));
  return [...halves.map((half) => hash(canonicalJson(half)).slice(0, HALF_LENGTH)), ...digests].join('');
}

export interface Decisive {
  /** What is done here with data, and for which partition or item. */
  readonly does: Json;
  /** Everything that is read, with its version; in the same order wherever the same is done. */
  readonly reads: readonly ReadVersion[];
}

export interface ReadVersion {
  readonly name: string;
  readonly version: Json;
}

/** In what two keys differ; `names` are those of what is read under the second one. */
export function compareMemoKeys(before: string, now: string, names: readonly string[]): MemoDifference {
  const does = before.slice(0, HALF_LENGTH) !== now.slice(0, HALF_LENGTH);
  const reads = before.slice(HALF_LENGTH, 2 * HALF_LENGTH) !== now.slice(HALF_LENGTH, 2 * HALF_LENGTH);
  const isKnown = !does && reads && before.length === now.length;
  const another = names.filter((_, at) => digestIn(before, at) !== digestIn(now, at));
  return { does, reads, names: isKnown ? another : [] };
}

export interface MemoDifference {
  readonly does: boolean;
  readonly reads: boolean;
  /** What of it is another; none where that is not known. */
  readonly names: readonly string[];
}

/** 64 bits, in hex. */
const HALF_LENGTH = 16;
const DIGEST_LENGTH = 4;
/** Of what is read beyond that it is not known whether it is another. */
const DIGESTS_MAX = 64;

function digestIn(key: string, at: number): string {
  const start = 2 * HALF_LENGTH + at * DIGEST_LENGTH;
  return key.slice(start, start + DIGEST_LENGTH);
}

/** FNV-1a, folded to 16 bits: cheap, and good enough to name what is another. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(DIGEST_LENGTH, '0');
}
