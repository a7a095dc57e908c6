import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { cancelPointsOf, tryCancels } from './try-cancels.ts';
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

test('a run whose end was asked for by who crashed is ended by who asks again', async () => {
  const points = cancelPointsOf('sqlite');
  const tally = await tryCancels(points, 1);
  expect(tally).toMatchObject({ wrong: [], crashes: points.length });
});
