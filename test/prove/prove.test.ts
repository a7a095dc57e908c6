import { expect, test } from 'vitest';
import { createRandom } from '../simulation/random.ts';
import { diskFull, syncError, writeError } from './rows/disk.ts';
import { dst } from './rows/dst.ts';
import { killed } from './rows/killed.ts';
import { powercut } from './rows/powercut.ts';

/** A sample of what `npm run prove` tries in full: rows that need no more than a second or two a trial. */
test.for([
  ['what was acknowledged outlives kill -9', killed, 4],
  ['what was acknowledged outlives a power cut', powercut, 1],
  ['a full disk loses nothing', diskFull, 20],
  ['a disk that fails to write loses nothing', writeError, 20],
  ['a disk that fails to sync loses nothing', syncError, 20],
  ['schedules fire when clocks say, also when clocks change', dst, 4],
] as const)('%s', async ([, proof, trials], context) => {
  const verdict = await proof.prove({ trials: () => trials, random: createRandom('sample') });
  if ('missing' in verdict) return context.skip(verdict.missing);
  expect(verdict, proof.promise).toMatchObject({ isKept: true });
});
