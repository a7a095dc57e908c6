import { checkDaemons } from '../../failpoints/check-daemons.ts';
import { hasFlock, onPostgres, type StorageUnderTest } from '../../failpoints/crash-project.ts';
import { daemonPointsOf } from '../../failpoints/daemon-points.ts';
import { createDaemonProject } from '../../failpoints/daemon-project.ts';
import { finishDaemons } from '../../failpoints/finish-daemons.ts';
import { killDaemons } from '../../failpoints/kill-daemons.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Effort, Proof, Verdict } from '../proof.ts';

/** Three daemons on one store, killed at every named write and at any moment, over thousands of ticks. */
function daemons(name: string, store: 'sqlite' | 'postgres', open: () => Promise<OpenedStore>): Proof {
  return {
    name,
    promise: `Whenever daemons are killed, every fire time has one tick, and what is asked for is done once (${store}).`,
    target:
      '0 lost, 0 doubled of 2,000 ticks, their runs, files, versions of data, days of backfills and calls of hooks; 0 gaps; every run ended',
    prove: (effort) => tryDaemons(effort, store, open),
  };
}

export const daemonsSqlite = daemons('daemons', 'sqlite', () => Promise.resolve({ stop: () => Promise.resolve() }));

export const daemonsPostgres = daemons('daemons-postgres', 'postgres', async () => {
  const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
  return { storage: onPostgres(server.url), stop: () => server.stop() };
});

interface OpenedStore {
  readonly storage?: StorageUnderTest;
  readonly stop: () => Promise<void>;
}

async function tryDaemons(
  { trials, random }: Effort,
  store: 'sqlite' | 'postgres',
  open: () => Promise<OpenedStore>,
): Promise<Verdict> {
  if (!hasFlock()) return { missing: 'there is no flock, by which bodies find out that they are not alone' };
  const points = daemonPointsOf(store);
  const { storage, stop } = await open();
  const project = await createDaemonProject({ often: 8, hasHooks: true }, storage);
  try {
    const kills = await killDaemons(project, {
      ...{ points, trials: trials(5, 1), random, freed: 0.5 },
      ...{ leastMs: trials(240_000, 30_000), mostMs: trials(3_000_000, 600_000) },
    });
    const checked = await checkDaemons(project, kills, await finishDaemons(project, kills, { mostMs: 300_000 }));
    const { wrong, ticks } = checked;
    const named = [...kills.reached.values()].reduce((sum, count) => sum + count, 0);
    const shown = (count: number): string => count.toLocaleString('en-US');
    return {
      figure:
        `${wrong.length} of any; ${checked.begunTwice} bodies begun twice and ${checked.endedTwice} ended twice, ` +
        `${checked.hooksAgain} of ${checked.hooks} hooks came again`,
      trials:
        `${shown(ticks)} ticks, ${shown(checked.runs)} runs, ${shown(checked.events)} events; ${named} kills at ${kills.reached.size} of ` +
        `${points.length} points, ${kills.anytime} at any moment (${kills.withAll} with all that the daemon had started)`,
      isKept: wrong.length === 0 && ticks >= trials(2_000, 100),
      wrong,
    };
  } finally {
    await project.remove();
    await stop();
  }
}
