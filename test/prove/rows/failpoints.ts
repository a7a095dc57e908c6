import { createCrashProject, hasFlock, onPostgres, type CrashProject } from '../../failpoints/crash-project.ts';
import { type CrashTally, tallyCrashes } from '../../failpoints/crash-tally.ts';
import { pointsOf } from '../../failpoints/points.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Effort, Proof, Verdict } from '../proof.ts';

/** Runs whose processes crash at every named write and effect, and are resumed by others, which crash too. */
function failpoints(name: string, store: 'sqlite' | 'postgres', open: () => Promise<OpenedProject>): Proof {
  return {
    name,
    promise: `Wherever a process of a run crashes, no step and no hook is lost, and of each step one result is accepted (${store}).`,
    target:
      '0 lost, 0 accepted twice, 0 gaps, 0 rows unlike their events, 0 hooks lost, 0 above the limit of a pool; no body run twice on one host, but where nobody can know its end',
    prove: (effort) => tryEveryPoint(effort, store, open),
  };
}

export const failpointsSqlite = failpoints('failpoints', 'sqlite', async () => ({
  project: await createCrashProject(),
  stop: () => Promise.resolve(),
}));

export const failpointsPostgres = failpoints('failpoints-postgres', 'postgres', async () => {
  const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
  return { project: await createCrashProject(onPostgres(server.url)), stop: () => server.stop() };
});

interface OpenedProject {
  readonly project: CrashProject;
  readonly stop: () => Promise<void>;
}

async function tryEveryPoint(
  { trials }: Effort,
  store: 'sqlite' | 'postgres',
  open: () => Promise<OpenedProject>,
): Promise<Verdict> {
  if (!hasFlock()) return { missing: 'there is no flock, by which bodies find out that they are not alone' };
  const points = pointsOf(store);
  const count = trials(20, 1);
  const lanes = await Promise.all(
    Array.from({ length: Math.min(LANES, count) }, async (_, lane) => {
      const { project, stop } = await open();
      try {
        return await tallyCrashes(project, { trials: Math.ceil((count - lane) / LANES), points });
      } finally {
        await project.remove();
        await stop();
      }
    }),
  );
  const sum = (what: Exclude<keyof CrashTally, 'wrong'>): number =>
    lanes.reduce((total, lane) => total + lane[what], 0);
  const wrong = lanes.flatMap((lane) => lane.wrong);
  return {
    figure: `${wrong.length} of any; ${sum('endedAgain')} bodies came to their end twice, all killed between their end and the first note of it; ${sum('deliveredAgain')} hooks were delivered twice, all killed before that was stored`,
    trials: `${points.length} points, ${sum('crashes').toLocaleString('en-US')} crashes in ${sum('runs').toLocaleString('en-US')} runs, ${sum('events').toLocaleString('en-US')} events`,
    isKept: wrong.length === 0,
    wrong,
  };
}

/** Projects in which it is tried at once. */
const LANES = 2;
