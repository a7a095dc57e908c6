/**
 * Chance that is the same for the same seed. Each concern takes a fork of its own, so that one that draws more often changes nothing for
 * the others.
 */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** A whole number whose logarithm is spread evenly: many small ones, few large ones. */
  spread(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  fork(label: string): Random;
}

export function createRandom(seed: string): Random {
  const next = createSfc32(seed);
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    spread: (from, to) => Math.round(Math.exp(Math.log(from) + next() * (Math.log(to) - Math.log(from)))),
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/** Chris Doty-Humphrey's sfc32, whose state is made of the seed by FNV-1a. */
function createSfc32(seed: string): () => number {
  let [a, b, c, counter] = [hashOf(`a${seed}`), hashOf(`b${seed}`), hashOf(`c${seed}`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
