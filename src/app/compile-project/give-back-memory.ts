import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects garbage now, and gives its memory back to the system. V8 lets a heap grow to several times what is alive in it: this is for a
 * moment at which most of a large heap has just become garbage. It takes as long as it takes to go through what is alive, a few times.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  const how = { type: 'major', execution: 'sync', flavor: 'last-resort' };
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [how]);
}

/** From now on the heap of this process grows to twice what is alive, and no further, before garbage is collected: slower by a tenth. */
export function keepMemorySmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
