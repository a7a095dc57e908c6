import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../rig/postgres.ts';
import { createRandom } from '../simulation/random.ts';
import { checkDaemons } from './check-daemons.ts';
import { hasFlock, onPostgres } from './crash-project.ts';
import { daemonPointsOf, isQuick } from './daemon-points.ts';
import { createDaemonProject, type DaemonProject } from './daemon-project.ts';
import { finishDaemons } from './finish-daemons.ts';
import { killDaemons } from './kill-daemons.ts';
import { PointTally } from './point-tally.ts';

/** `npm run prove -- daemons daemons-postgres` kills them at every point, for many minutes, and waits until duties are free by themselves. */
const { url, missing } = await createTestDatabase();
const created: DaemonProject[] = [];
afterAll(async () => {
  for (const project of created) await project.remove();
});

describe.concurrent(
  'of three daemons that are killed again and again, each fire time has one tick, and what is asked for is done once',
  () => {
    test.for(['sqlite', 'postgres'] as const)('on %s', { timeout: 600_000 }, async (store, context) => {
      if (!hasFlock()) return context.skip('there is no flock');
      if (store === 'postgres' && missing !== undefined) return context.skip(missing);
      const project = await createDaemonProject(
        { often: 2, hasHooks: false },
        store === 'postgres' ? onPostgres(url) : undefined,
      );
      created.push(project);
      const points = daemonPointsOf(store).filter(isQuick);
      const tally = new PointTally(points);
      const random = createRandom(`daemons on ${store}`);
      const kills = await killDaemons(project, { tally, leastMs: 0, mostMs: 400_000, freed: 1, random });
      const checked = await checkDaemons(project, kills, await finishDaemons(project, kills));
      expect(checked.findings).toEqual([]);
      expect(tally.missing).toEqual([]);
      expect(checked.ticks).toBeGreaterThan(points.length);
      console.log(`${store}: ${tally.kills} kills, ${checked.ticks} ticks, ${checked.begunTwice} bodies begun twice`);
    });
  },
);
