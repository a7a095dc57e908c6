import { setImmediate as turn } from 'node:timers/promises';

/**
 * For long work in a process that has other things to do: awaited between its parts, it lets everything else go on whenever it has not for a
 * moment. It costs next to nothing otherwise.
 */
export function createBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATH_MS) return;
    await turn();
    since = performance.now();
  };
}

const BREATH_MS = 10;
