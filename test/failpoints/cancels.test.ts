import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { onPostgres } from './crash-project.ts';
import { tryCancels } from './try-cancels.ts';

/** `npm run prove -- cancels cancels-postgres` tries 20 times. */
const TRIALS = process.env['CI'] === undefined ? 1 : 3;

const { url, missing } = await createTestDatabase();

describe.concurrent('a run is cancelled once, and nothing of it is left, wherever who asks for that crashes', () => {
  test.for(['sqlite', 'postgres'] as const)('on %s', { timeout: 300_000 }, async (store, context) => {
    if (store === 'postgres' && missing !== undefined) return context.skip(missing);
    const under = store === 'postgres' ? onPostgres(url) : undefined;
    const tally = await tryCancels({ store, byCommand: TRIALS, bySignal: 1, isSample: true, under });
    expect(tally).toMatchObject({ wrong: [] });
    expect(tally.crashes).toBeGreaterThan(tally.runs);
  });
});
