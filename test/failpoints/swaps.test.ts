import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { SWAP_POINTS, trySwaps } from './try-swaps.ts';

/** `npm run prove -- swaps` tries 20 times. */
const TRIALS = 1;

const { url, missing } = await createTestDatabase();

describe.concurrent('tables whose maker crashes', () => {
  test.for(['duckdb', 'postgres'] as const)(
    'are whole for readers, before and after, in %s',
    async (engine, context) => {
      if (engine === 'postgres' && missing !== undefined) return context.skip(missing);
      const tally = await trySwaps({ engine, url, trials: TRIALS });
      expect(tally).toMatchObject({ wrong: [], crashes: SWAP_POINTS[engine].length * TRIALS });
    },
  );
});
