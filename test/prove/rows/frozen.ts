import { setTimeout as pause } from 'node:timers/promises';
import { isRunEnded, type Run } from '../../../src/model/run.ts';
import { type CrashProject, createCrashProject, hasFlock } from '../../failpoints/crash-project.ts';
import type { CrashedRun } from '../../failpoints/check-crashed-run.ts';
import { finishAndCheck, latestRun } from '../../failpoints/crash-trial.ts';
import type { Random } from '../../simulation/random.ts';
import type { Proof } from '../proof.ts';

/** Runs whose process is frozen until its lease is out and another one has resumed the run; then it goes on, as a laptop that wakes. */
export const frozen: Proof = {
  name: 'frozen',
  promise:
    'A process that was frozen for longer than its lease changes nothing of a run that another one has by then (SQLite).',
  target: '0 lost, 0 accepted twice, 0 gaps, no body run twice or twice at once',
  async prove({ trials, random }) {
    if (!hasFlock()) return { missing: 'there is no flock, by which bodies find out that they are not alone' };
    const count = trials(12, 2);
    const lanes = await Promise.all(
      Array.from({ length: Math.min(LANES, count) }, (_, lane) =>
        freezeAgainAndAgain(Math.ceil((count - lane) / LANES), random.fork(`${lane}`)),
      ),
    );
    const wrong = lanes.flatMap((lane) => lane.wrong);
    const sum = (what: 'froze' | 'locked' | 'endedAgain') => lanes.reduce((total, lane) => total + lane[what], 0);
    return {
      figure: `${wrong.length} of any; ${sum('endedAgain')} bodies came to their end twice`,
      trials: `${count} runs, ${sum('froze')} frozen while they went on, ${sum('locked')} of them within a write`,
      isKept: wrong.length === 0 && sum('endedAgain') === 0 && sum('froze') > 0,
      wrong,
    };
  },
};

/** A lease is half a minute. */
const LANES = 4;

async function freezeAgainAndAgain(count: number, random: Random) {
  const project = await createCrashProject();
  const wrong: string[] = [];
  let [froze, locked, endedAgain] = [0, 0, 0];
  for (let trial = 0; trial < count; trial++) {
    const before = await latestRun(project);
    let send: (signal: NodeJS.Signals) => void = () => undefined;
    const carrying = project.carry('launch', { onStart: (signal) => (send = signal) });
    await waitFor(project, before?.id, (run) => run.state === 'running');
    await pause(random.between(0, 60));
    send('SIGSTOP');
    const isFrozen = await waitFor(project, before?.id, async ({ id }) => {
      const lease = await project.instance.store.readLease(id);
      return lease?.leftMs === 0;
    });
    if (isFrozen) froze++;
    const checked = isFrozen ? await finishUnlessLocked(project, before) : undefined;
    if (isFrozen && checked === undefined) locked++;
    send('SIGCONT');
    await carrying;
    const after = checked ?? (await finishAndCheck(project, before));
    const again = await finishAndCheck(project, before);
    wrong.push(...after.wrong, ...again.wrong);
    endedAgain += again.endedAgain;
  }
  await project.remove();
  return { wrong, froze, locked, endedAgain };
}

/** `undefined`: it was frozen within a write and holds the lock of the file, so that nobody goes on before it does. */
async function finishUnlessLocked(project: CrashProject, before: Run | undefined): Promise<CrashedRun | undefined> {
  try {
    return await finishAndCheck(project, before);
  } catch (error) {
    if (error instanceof Error && error.message.includes('database is locked')) return undefined;
    throw error;
  }
}

/** Until it is so of the run that was launched; `false` when that has ended before, as it may when it is frozen too late. */
async function waitFor(
  { instance }: CrashProject,
  before: string | undefined,
  isSo: (run: Run) => boolean | Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const [run] = await instance.store.listRuns({ limit: 1 });
    if (run !== undefined && run.id !== before) {
      if (isRunEnded(run.state)) return false;
      if (await isSo(run)) return true;
    }
    await pause(10);
  }
}
