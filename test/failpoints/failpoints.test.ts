import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { type CrashProject, createCrashProject, hasFlock, onPostgres } from './crash-project.ts';
import { tallyCrashes } from './crash-tally.ts';
import { pointsOf } from './points.ts';

/** `npm run prove -- failpoints` tries 20 times. */
const TRIALS = process.env['CI'] === undefined ? 1 : 3;

const { url, missing } = await createTestDatabase();
const created: CrashProject[] = [];
afterAll(async () => {
  for (const project of created) await project.remove();
});

describe.concurrent(
  'a run whose process crashes at any write is carried to its end by others, and nothing is lost or accepted twice',
  () => {
    test.for(['sqlite', 'postgres'] as const)('on %s', { timeout: 600_000 }, async (store, context) => {
      if (!hasFlock()) return context.skip('there is no flock');
      if (store === 'postgres' && missing !== undefined) return context.skip(missing);
      const project = await createCrashProject(store === 'postgres' ? onPostgres(url) : undefined);
      created.push(project);
      const points = pointsOf(store);
      const tally = await tallyCrashes(project, { trials: TRIALS, points });
      expect(tally).toMatchObject({ wrong: [] });
      expect(tally.crashes).toBeGreaterThanOrEqual(points.length * TRIALS);
      console.log(`${store}: ${tally.crashes} crashes in ${tally.runs} runs; ${tally.endedAgain} bodies ended twice`);
    });
  },
);
